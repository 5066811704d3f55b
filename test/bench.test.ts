import { App, TerraformStack } from "cdktf";
import { publishBare } from "../bench/bare";
import { publishThroughLibrary } from "../bench/library";
import { synthesize } from "../lib/constructs/testing/synthesize";

test("the bench compares the library with elements that say the same", () => {
  const written = (publish: (stack: TerraformStack, count: number) => void) => {
    const stack = new TerraformStack(new App(), "bench");
    publish(stack, 2);
    return synthesize(stack);
  };
  expect(written(publishThroughLibrary)).toEqual(written(publishBare));
});
