import { Later, listLater } from "../../../lib/constructs/core/later";
import { newStack, resolved } from "../../support/new-stack";

test("resolves at synth, as a value and within a text", () => {
  let value = "before";
  const later = new Later(() => value);
  const body = { alone: later, inText: `<${String(later)}>` };
  value = "after";
  expect(resolved(newStack(), body)).toEqual({ alone: "after", inText: "<after>" });
});

test("lists what was added before synth, and is left out if empty", () => {
  const names: string[] = [];
  const block = { depends_on: listLater(() => names) };
  expect(resolved(newStack(), block)).toEqual({});
  names.push("a", "b");
  expect(resolved(newStack(), block)).toEqual({ depends_on: ["a", "b"] });
});
