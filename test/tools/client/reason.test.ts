import { reasonOf } from "../../../lib/tools/client/reason";

test("is the message of an error, also of one from elsewhere, or what was thrown", () => {
  expect(reasonOf(new Error("no"))).toBe("no");
  expect(reasonOf({ message: "no" })).toBe("no");
  expect(reasonOf("no")).toBe("no");
  expect(reasonOf(undefined)).toBe("undefined");
});
