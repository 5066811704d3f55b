import { Construct } from "constructs";
import { warn } from "../../../lib/constructs/core/warnings";
import { newStack } from "../../support/new-stack";

test("annotates the construct, the id in brackets", () => {
  const construct = new Construct(newStack(), "Support");
  warn(construct, "OddThing", "a is odd");
  expect(construct.node.metadata).toMatchObject([{ data: "[OddThing] a is odd" }]);
});
