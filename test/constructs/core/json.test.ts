import { Token } from "cdktf";
import { checkJson, checkJsonObject } from "../../../lib/constructs/core/json";
import { newStack } from "../../support/new-stack";

const circular: { self?: object } = {};
circular.self = circular;
const deep = Array.from({ length: 10_000 }).reduce<object>((inner) => ({ inner }), {});

test.each([
  ["what JSON has", { a: [1, "b", true, null], "": {} }],
  ["what cdktf leaves out", { a: undefined }],
  ["tokens in any place", { a: Token.asString({ resolve: () => 1 }), b: { resolve: () => 1 } }],
  ["an object twice", [{ a: 1 }, { a: 1 }].flatMap((item) => [item, item])],
])("checkJson: %s", (_, value) => expect(checkJson("body", value)).toEqual([]));

test.each([
  ["NaN", { a: NaN }, "body.a must be a value that JSON can hold, got NaN"],
  ["a bigint", [1n], "body[0] must be a value that JSON can hold, got 1n"],
  ["a function", { a: () => 1 }, "body.a must be a value that JSON can hold, got a function"],
  ["a construct", { a: newStack() }, "body.a must be a value that JSON can hold, got an object of"],
  ["a date", { a: new Date() }, "body.a must be a value that JSON can hold, got an object of"],
  ["half a pair", { a: "\ud83d" }, "body.a must be well-formed Unicode"],
  [
    "a key that is lost",
    JSON.parse('{"a":{"__proto__":1}}'),
    "a key of body.a must not be __proto",
  ],
  ["what refers to itself", circular, "body.self… is nested too deeply, or refers to itself"],
  ["what is nested deeply", deep, "is nested too deeply, or refers to itself"],
])("checkJson refuses %s", (_, value, fault) => {
  expect(checkJson("body", value)).toEqual([expect.stringContaining(fault)]);
});

test("checkJsonObject wants keys at the top", () => {
  expect(checkJsonObject("body", {})).toEqual([]);
  expect(checkJsonObject("body", undefined)).toEqual([]);
  expect(checkJsonObject("body", ["a"])).toEqual(['body must be an object, got ["a"]']);
});
