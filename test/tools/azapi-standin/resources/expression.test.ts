import { compileExpression } from "../../../../lib/tools/azapi-standin/resources/expression";

test("understands Go's flags and named groups", () => {
  expect(
    compileExpression("(?s)RESPONSE (400|5\\d\\d).*SystemError").test("RESPONSE 500\nSystemError"),
  ).toBe(true);
  expect(compileExpression("(?i)conflict").test("Conflict")).toBe(true);
  expect(compileExpression("(?P<code>4\\d\\d)").exec("x 409")?.groups).toEqual({ code: "409" });
  expect(compileExpression("a.b").test("a\nb")).toBe(false);
});

test("fails on an invalid expression", () => {
  expect(() => compileExpression("(")).toThrow("Unterminated group");
});
