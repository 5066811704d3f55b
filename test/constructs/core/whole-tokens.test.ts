import { Fn, TerraformVariable, Token } from "cdktf";
import { checkWholeList, checkWholeMap } from "../../../lib/constructs/core/whole-tokens";
import { mapTokens } from "../../support/map-tokens";
import { newStack } from "../../support/new-stack";

const stack = newStack();
const variable = new TerraformVariable(stack, "variable", { type: "map(string)" });
const FORMS = mapTokens(variable);

test.each(Object.keys(FORMS))("accepts a map as one token: %s", (form) => {
  expect(checkWholeMap("tags", FORMS[form])).toEqual([]);
});

test.each([undefined, {}, { a: "b" }, { a: variable.stringValue }])("accepts %j", (value) => {
  expect(checkWholeMap("tags", value)).toEqual([]);
});

test.each([
  ["a text around it", `x${variable.stringValue}`],
  ["two of them", `${variable.stringValue}${variable.stringValue}`],
  ["keys beside it", { ...Token.asStringMap(variable.value), team: "support" }],
])("fails with %s", (_, value) => {
  expect(checkWholeMap("tags", value)).toEqual([
    "tags must be one map or one token: combine them with Fn.merge([…, …])",
  ]);
});

test("fails with a list in place of a map", () => {
  expect(checkWholeMap("tags", Token.asList(variable.value))).toEqual([
    "tags must be a map, got a list token",
  ]);
});

test("accepts a list as one token, and texts that are tokens in a list", () => {
  const text = variable.stringValue;
  for (const value of [
    undefined,
    [],
    ["a", text],
    [text],
    Token.asList(text),
    Fn.concat([["a"]]),
  ]) {
    expect(checkWholeList("names", value)).toEqual([]);
  }
});

test("fails with items beside a list that is a token", () => {
  const text = "names must be one list or one token: combine them with Fn.concat([…, …])";
  expect(checkWholeList("names", ["a", ...Token.asList(variable.value)])).toEqual([text]);
  expect(checkWholeList("names", [1, ...Token.asNumberList(variable.value)])).toEqual([text]);
  expect(checkWholeList("names", [1, null, {}, [Token.asString(variable.value)]])).toEqual([]);
});
