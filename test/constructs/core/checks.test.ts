import { Token } from "cdktf";
import {
  checkBoolean,
  checkDecision,
  checkGuid,
  checkNotEmpty,
  checkNumber,
  checkOneOf,
  checkPattern,
  checkRequired,
  checkRequiredText,
  checkText,
  checkWholeNumber,
} from "../../../lib/constructs/core/checks";

const token = Token.asString({ resolve: () => "later" });
const notText = 3 as unknown as string;
const absent = null as unknown as undefined;
const HALF = "half \ud83d";

test.each([
  ["a text", checkText("p", "${x} %{y} 😀"), []],
  ["nothing", checkText("p", undefined), []],
  ["null", checkText("p", absent), []],
  ["a token", checkText("p", token), []],
  [
    "half a pair",
    checkText("p", HALF),
    ['p must be well-formed Unicode, got "half \\ud83d" which contains half of a surrogate pair'],
  ],
  ["a number", checkText("p", notText), ["p must be a string, got 3"]],
])("checkText: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test.each([
  ["a text", checkNotEmpty("p", "x"), []],
  ["nothing", checkNotEmpty("p", undefined), []],
  ["a token", checkNotEmpty("p", token), []],
  ["an empty text", checkNotEmpty("p", ""), ["p must not be empty"]],
  ["a number", checkNotEmpty("p", notText), ["p must be a string, got 3"]],
])("checkNotEmpty: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test.each([
  ["a match", checkPattern("p", "ab", /^[ab]+$/, "a or b"), []],
  ["nothing", checkPattern("p", undefined, /^[ab]+$/, "a or b"), []],
  ["a token", checkPattern("p", token, /^[ab]+$/, "a or b"), []],
  ["no match", checkPattern("p", "abc", /^[ab]+$/, "a or b"), ['p must be a or b, got "abc"']],
  ["a number", checkPattern("p", notText, /^\d+$/, "digits"), ["p must be digits, got 3"]],
])("checkPattern: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test.each([
  ["anything", checkRequired("p", 0), []],
  ["nothing", checkRequired("p", undefined), ["p is required"]],
  ["null", checkRequired("p", null), ["p is required"]],
])("checkRequired: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test.each([
  ["a text", checkRequiredText("p", "x"), []],
  ["a token", checkRequiredText("p", token), []],
  ["nothing", checkRequiredText("p", undefined), ["p is required"]],
  ["an empty text", checkRequiredText("p", ""), ["p must not be empty"]],
  ["a number", checkRequiredText("p", notText), ["p must be a string, got 3"]],
])("checkRequiredText: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test.each([
  ["one of them", checkOneOf("p", "a", ["a", "b"]), []],
  ["nothing", checkOneOf("p", undefined, ["a", "b"]), []],
  ["another", checkOneOf("p", "A", ["a", "b"]), ['p must be a or b, got "A"']],
  ["a token", checkOneOf("p", token, ["a", "b"]), ["p must be a or b, got a token"]],
])("checkOneOf: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test.each([
  ["true", checkBoolean("p", true), []],
  ["nothing", checkBoolean("p", undefined), []],
  ["null", checkBoolean("p", null), []],
  ["a token", checkBoolean("p", token), []],
  ["a text", checkBoolean("p", "false"), ['p must be true or false, got "false"']],
  ["a number", checkBoolean("p", 0), ["p must be true or false, got 0"]],
])("checkBoolean: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test.each([
  ["false", checkDecision("p", false), []],
  ["nothing", checkDecision("p", undefined), []],
  [
    "a token",
    checkDecision("p", token),
    ["p must be true or false, not a token: it decides at synth what is deployed"],
  ],
  ["a text", checkDecision("p", "true"), ['p must be true or false, got "true"']],
])("checkDecision: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test.each([
  ["a number", checkNumber("p", -1.5), []],
  ["nothing", checkNumber("p", undefined), []],
  ["a token", checkNumber("p", Token.asNumber({ resolve: () => 1 })), []],
  ["no number", checkNumber("p", NaN), ["p must be a number, got NaN"]],
  ["a text", checkNumber("p", "1"), ['p must be a number, got "1"']],
])("checkNumber: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test.each([
  ["the least", checkWholeNumber("n", 0, 0), []],
  ["nothing", checkWholeNumber("n", undefined, 0), []],
  ["a token", checkWholeNumber("n", Token.asNumber({ resolve: () => 1 }), 0), []],
  ["too little", checkWholeNumber("n", 1, 2), ["n must be a whole number of at least 2, got 1"]],
  ["the most", checkWholeNumber("n", 100, 0, 100), []],
  [
    "too much",
    checkWholeNumber("n", 101, 0, 100),
    ["n must be a whole number from 0 to 100, got 101"],
  ],
  [
    "a fraction",
    checkWholeNumber("n", 1.5, 0),
    ["n must be a whole number of at least 0, got 1.5"],
  ],
])("checkWholeNumber: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test.each([
  ["a GUID", checkGuid("id", "5F2D3C1E-0000-4000-8000-00000000000a"), []],
  ["a token", checkGuid("id", token), []],
  ["a name", checkGuid("id", "alice"), ['id must be a GUID, got "alice"']],
])("checkGuid: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test.each([
  ["number", Token.asNumber({ resolve: () => 1 })],
  ["list", Token.asList({ resolve: () => [] })],
  ["map", Token.asStringMap({ resolve: () => ({}) })],
])("a token for a %s is not a text, which has other methods", (_, value) => {
  expect(checkText("name", value)).toEqual([
    "name must be a string, got a token, which is not a string token: use Token.asString",
  ]);
  expect(checkGuid("id", value)).toHaveLength(1);
});
