import { Token } from "cdktf";
import {
  checkGuid,
  checkKind,
  checkNotEmpty,
  checkOneOf,
  checkPattern,
  checkRequired,
  checkRequiredText,
  checkTags,
  checkText,
  checkWholeNumber,
  show,
} from "../../../lib/constructs/core/checks";
import { newStack } from "../../support/new-stack";

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
    ['p must be well-formed Unicode, got "half \\ud83d" with half a surrogate pair'],
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
  ["one of its own", { kind: "x" }, []],
  ["nothing", undefined, []],
  ["null", null, []],
  ["a text", "x", ['p must be a Thing, got "x"']],
  ["another", { x: 1 }, ['p must be a Thing, got {"x":1}']],
  ["a construct", newStack(), ["p must be a Thing, got an object of the class TerraformStack"]],
])("checkKind: %s", (_, value, expected) => {
  expect(checkKind("p", value as object, ["kind"], "a Thing")).toEqual(expected);
});

test.each([
  ["one of them", checkOneOf("p", "a", ["a", "b"]), []],
  ["nothing", checkOneOf("p", undefined, ["a", "b"]), []],
  ["another", checkOneOf("p", "A", ["a", "b"]), ['p must be a or b, got "A"']],
])("checkOneOf: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test.each([
  ["texts", checkTags("tags", { "${k}": "%{v}" }), []],
  ["nothing", checkTags("tags", undefined), []],
  ["a token", checkTags("tags", Token.asStringMap({ resolve: () => ({}) })), []],
  ["a token as value", checkTags("tags", { team: token }), []],
  ["a value that is absent", checkTags("tags", { team: absent as unknown as string }), []],
  ["an empty key", checkTags("tags", { "": "x" }), ["a key of tags must not be empty"]],
  ["a number", checkTags("tags", { team: notText }), ['tags["team"] must be a string, got 3']],
])("checkTags: %s", (_, faults, expected) => expect(faults).toEqual(expected));

test("checkTags finds half a surrogate pair in keys and values", () => {
  expect(checkTags("tags", { [HALF]: "x", y: HALF })).toEqual([
    expect.stringContaining("a key of tags must be well-formed"),
    expect.stringContaining('tags["y"] must be well-formed'),
  ]);
});

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

test("shows what JSON cannot write", () => {
  const circular: { self?: object } = {};
  circular.self = circular;
  expect([undefined, 1n, circular].map(show)).toEqual(["undefined", "1", "[object Object]"]);
});

test("a list that only Terraform knows is not a text", () => {
  const list = Token.asList("${local.names}") as unknown as string;
  expect(checkText("name", list)).toEqual([expect.stringContaining("name must be a string")]);
  expect(checkGuid("id", list)).toEqual([expect.stringContaining("id must be a GUID")]);
});
