import { createHash } from "node:crypto";
import { toGoJson } from "../../../../lib/tools/azapi-standin/values/go-json";

test.each([
  [null, "null"],
  [{ b: 1, B: 2 }, '{"B":2,"b":1}'],
  [{ 10: "ten", 9: "nine" }, '{"10":"ten","9":"nine"}'],
  ["a<b>&c\u2028", '"a\\u003cb\\u003e\\u0026c\\u2028"'],
  [{ "<": [true, { y: 1, x: 2 }] }, '{"\\u003c":[true,{"x":2,"y":1}]}'],
])("writes %j as Go does", (value, json) => {
  expect(toGoJson(value)).toBe(json);
});

/** Written by Go 1.26's `json.Marshal` in 2026-11. */
const HASHED_BY_GO = "/Rk9DX7QxdHwOOVzdIPQEZ/AiDt3DHYvFWCSaDRfcoA=";

test("writes the very bytes that Go writes", () => {
  const body = {
    properties: {
      secret: "a<b>&c\u2028d\u2029",
      ünïcode: "東京 😀",
      constructor: "x",
      list: [1, 1e21, 1e-7, 0.5, 9007199254740993, null, true],
      b: 1,
      B: 2,
      "\u{1F600}": 1,
      "\uFF5E": 2,
      ctl: '\b\f\n\t\x01\x7f"\\/',
    },
  };
  expect(createHash("sha256").update(toGoJson(body)).digest("base64")).toBe(HASHED_BY_GO);
});
