import {
  at,
  BigNumber,
  Dynamic,
  equalValues,
  isFullyKnown,
  isMap,
  UNKNOWN,
} from "../../../../lib/tools/azapi-standin/values/value";

const text = (value: string) => new Dynamic("string", value);

test("distinguishes maps from everything else", () => {
  expect(isMap({ a: 1 })).toBe(true);
  for (const other of [null, UNKNOWN, [], "a", text("a"), new BigNumber("1")]) {
    expect(isMap(other)).toBe(false);
  }
});

test("is known only when every part is", () => {
  expect(isFullyKnown({ a: [1, { b: null }] })).toBe(true);
  expect(isFullyKnown({ a: [1, { b: UNKNOWN }] })).toBe(false);
  expect(isFullyKnown(new Dynamic(["object", { a: "string" }], { a: UNKNOWN }))).toBe(false);
});

test("compares content and type", () => {
  expect(equalValues({ a: [1, "x"], b: null }, { b: null, a: [1, "x"] })).toBe(true);
  expect(equalValues({ a: 1 }, { a: 1, b: null })).toBe(false);
  expect(equalValues([1, 2], [2, 1])).toBe(false);
  expect(equalValues(new BigNumber("0.1"), new BigNumber("0.1"))).toBe(true);
  expect(equalValues(UNKNOWN, UNKNOWN)).toBe(true);
  expect(equalValues(UNKNOWN, null)).toBe(false);
  expect(equalValues(text("1"), new Dynamic("number", 1))).toBe(false);
});

test("ignores the order in which a type names its attributes", () => {
  const one = new Dynamic(["object", { a: "string", b: "bool" }], { a: "x", b: true });
  const other = new Dynamic(["object", { b: "bool", a: "string" }], { b: true, a: "x" });
  expect(equalValues(one, other)).toBe(true);
});

test("reads an absent entry as null", () => {
  expect(at({ a: 1 }, "a")).toBe(1);
  expect(at({ a: 1 }, "b")).toBeNull();
  expect(at(null, "a")).toBeNull();
});
