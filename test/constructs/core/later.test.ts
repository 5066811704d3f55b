import { Later, listLater } from "../../../lib/constructs/core/later";
import { newStack, resolved } from "../../support/new-stack";

test("is asked at synth, as a value and inside of a text", () => {
  let value = "before";
  const later = new Later(() => value);
  const body = { alone: later, inText: `<${String(later)}>` };
  value = "after";
  expect(resolved(newStack(), body)).toEqual({ alone: "after", inText: "<after>" });
});

test("lists what came until synth, and is left out when nothing did", () => {
  const names: string[] = [];
  const block = { depends_on: listLater(() => names) };
  expect(resolved(newStack(), block)).toEqual({});
  names.push("a", "b");
  expect(resolved(newStack(), block)).toEqual({ depends_on: ["a", "b"] });
});
