import { unknownName } from "../../../lib/tools/cli/unknown-name";

test("tells the names that are available", () => {
  expect(unknownName("no stack is called x", ["a", "b"]).message).toBe(
    "no stack is called x; available: a, b",
  );
  expect(unknownName("no stack is called x", []).message).toBe(
    "no stack is called x; there is none at all",
  );
});
