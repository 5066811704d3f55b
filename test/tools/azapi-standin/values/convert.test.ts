import {
  fromJson,
  fromJsonAs,
  semanticallyEqual,
  toJson,
  toJsonObject,
} from "../../../../lib/tools/azapi-standin/values/convert";
import { BigNumber, Dynamic, UNKNOWN } from "../../../../lib/tools/azapi-standin/values/value";

test("writes a value as JSON, numbers as doubles", () => {
  const value = new Dynamic(
    ["tuple", ["number", "string"]],
    [new BigNumber("9007199254740993"), "x"],
  );
  expect(toJson({ list: value, none: null })).toEqual({
    list: [9007199254740992, "x"],
    none: null,
  });
});

test("puts something else in place of what is unknown", () => {
  expect(toJson({ a: UNKNOWN })).toEqual({ a: null });
  expect(toJson({ a: UNKNOWN }, "?")).toEqual({ a: "?" });
});

test("returns an empty object for what is not an object", () => {
  expect(toJsonObject(null)).toEqual({});
  expect(toJsonObject([1])).toEqual({});
});

test("reads JSON as objects and tuples", () => {
  expect(fromJson({ a: [1, true], b: null })).toEqual(
    new Dynamic(["object", { a: ["tuple", ["number", "bool"]], b: "dynamic" }], {
      a: [1, true],
      b: null,
    }),
  );
  expect(fromJson(null)).toBeNull();
});

test("keeps the type that a value had", () => {
  const type = ["object", { names: ["list", "string"], note: "string" }] as const;
  expect(
    fromJsonAs({ names: ["a", "b"], other: 1 }, [
      "object",
      { ...type[1], names: ["list", "string"] },
    ]),
  ).toEqual(
    new Dynamic(["object", { names: ["list", "string"], note: "string" }], {
      names: ["a", "b"],
      note: null,
    }),
  );
});

test("returns undefined when JSON does not fit a type", () => {
  expect(fromJsonAs({ a: 1 }, ["object", { a: "string" }])).toBeUndefined();
  expect(fromJsonAs([1], ["tuple", ["number", "number"]])).toBeUndefined();
  expect(fromJsonAs("x", ["list", "string"])).toBeUndefined();
  expect(fromJsonAs({ a: { b: 1 } }, ["map", ["map", "number"]])).toBeDefined();
});

test("finds equal what differs only in how it is written", () => {
  const tuple = new Dynamic(["tuple", ["number"]], [new BigNumber("0.1")]);
  const list = new Dynamic(["list", "number"], [0.1]);
  expect(semanticallyEqual(tuple, list)).toBe(true);
  expect(semanticallyEqual(tuple, new Dynamic(["tuple", ["string"]], ["0.1"]))).toBe(false);
  expect(semanticallyEqual(new Dynamic("string", null), UNKNOWN)).toBe(true);
});
