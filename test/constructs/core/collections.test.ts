import { Token } from "cdktf";
import { checkNotEmpty } from "../../../lib/constructs/core/checks";
import {
  checkList,
  checkMap,
  checkTags,
  checkTexts,
} from "../../../lib/constructs/core/collections";

const token = Token.asString({ resolve: () => "later" });
const HALF = "half \ud83d";

test.each([
  ["texts", ["a", token], []],
  ["nothing", undefined, []],
  ["a token", Token.asList({ resolve: () => [] }), []],
  ["a text", "ab", ['p must be a list, got "ab"']],
  ["an object", { length: 1 }, ['p must be a list, got {"length":1}']],
  ["a number in it", ["a", 1], ["p[1] must be a string, got 1"]],
  ["a hole in it", ["a", , "c"], ["p[1] is required"]],
  ["null in it", [null], ["p[0] is required"]],
])("checkTexts: %s", (_, value, expected) => {
  expect(checkTexts("p", value)).toEqual(expected);
});

test("checkList checks each item", () => {
  expect(checkList("p", ["a", ""], checkNotEmpty)).toEqual(["p[1] must not be empty"]);
});

test.each([
  ["texts", checkTags("tags", { "${k}": "%{v}" }), []],
  ["nothing", checkTags("tags", undefined), []],
  ["a token", checkTags("tags", Token.asStringMap({ resolve: () => ({}) })), []],
  ["a token as value", checkTags("tags", { team: token }), []],
  ["a value that is absent", checkTags("tags", { team: null }), []],
  ["an empty key", checkTags("tags", { "": "x" }), ["a key of tags must not be empty"]],
  ["a number", checkTags("tags", { team: 3 }), ['tags["team"] must be a string, got 3']],
])("checkTags: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test("checkTags finds half a surrogate pair in keys and values", () => {
  expect(checkTags("tags", { [HALF]: "x", y: HALF })).toEqual([
    expect.stringContaining("a key of tags must be well-formed"),
    expect.stringContaining('tags["y"] must be well-formed'),
  ]);
});

test.each([
  ["a list", ["a"], 'p must be an object of keys and values, got ["a"]'],
  ["a text", "ab", 'p must be an object of keys and values, got "ab"'],
  [
    "a Map, whose entries would be lost",
    new Map([["a", "b"]]),
    "p must be an object of keys and values, got an object of the class Map",
  ],
  [
    "a key that cdktf would lose",
    JSON.parse('{"__proto__":"x"}'),
    "a key of p must not be __proto__, which cdktf would drop",
  ],
])("checkMap refuses %s", (_, value, fault) => {
  expect(checkMap("p", value, () => [])).toEqual([fault]);
});
