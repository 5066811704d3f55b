import { Later } from "../../../lib/constructs/core/later";
import { newStack, resolved } from "../../support/new-stack";

test("resolves at synth, as a value and within a text", () => {
  let value = "before";
  const later = new Later(() => value);
  const body = { alone: later, inText: `<${String(later)}>` };
  value = "after";
  expect(resolved(newStack(), body)).toEqual({ alone: "after", inText: "<after>" });
});
