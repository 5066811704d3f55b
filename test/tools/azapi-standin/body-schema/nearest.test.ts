import { nearest } from "../../../../lib/tools/azapi-standin/body-schema/nearest";

test.each([
  ["displyName", ["tags", "displayName", "description"], "displayName"],
  ["agent", ["tags", "agents"], "agents"],
  ["Hostd", ["Hosted", "Managed"], "Hosted"],
])("%s is nearest, of %j, to %s", (value, options, expected) => {
  expect(nearest(value, options)).toBe(expected);
});

test("proposes the first of several that are equally near", () => {
  expect(nearest("zzz", ["abc", "def"])).toBe("abc");
});
