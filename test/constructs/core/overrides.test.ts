import { Fn, TerraformLocal, Token } from "cdktf";
import { Resource } from "../../../lib/constructs/azapi/resource";
import {
  checkFixed,
  overridden,
  pathsOf,
  sameOverrides,
  withoutMapTokens,
} from "../../../lib/constructs/core/overrides";
import { Template } from "../../../lib/constructs/testing";
import { azureStack } from "../../support/foundry";
import { newStack, resolved } from "../../support/new-stack";

const OVERRIDES: [string, unknown][][] = [
  [],
  [["body.properties.tags.team", "support"]],
  [["body.properties.tags", { team: "support" }]],
  [["body", { properties: { list: ["c"] } }]],
  [["body.properties.list", ["c"]]],
  [["body.properties.text", undefined]],
  [["body.properties.text", null]],
  [["body.properties.text.inner", 1]],
  [["body.properties.absent.inner", false]],
  [["body.properties", "nothing"]],
  [["body", undefined]],
  [["locks", ["b"]]],
  [
    ["body.properties.tags", { a: "1" }],
    ["body.properties.tags.b", "2"],
    ["timeouts.create", "1h"],
  ],
];

/** Attributes by their Terraform names, as `Resource` has them. */
const attributes = () => ({
  type: "T@1",
  body: { properties: { text: "t", list: ["a", "b"], tags: { zone: "1" } } },
  locks: ["a"],
});

test.each(OVERRIDES.map((each) => [JSON.stringify(each), each] as const))(
  "gives what cdktf renders: %s",
  (_, each) => {
    const stack = azureStack();
    const element = new Resource(stack, "Element", attributes());
    each.forEach(([path, value]) => element.addOverride(path, value));
    expect(overridden(attributes(), element._overrides)).toEqual(
      Template.fromStack(stack).blockOf(element),
    );
  },
);

test.each([
  [{ body: { properties: { agents: ["a"] } } }, true],
  [{ body: { properties: { agents: undefined } } }, true],
  [{ body: { properties: { agents: { deep: 1 } } } }, true],
  [{ body: { properties: "all of it" } }, true],
  [{ body: undefined }, true],
  [{ body: ["all of it"] }, true],
  [{ body: Token.asStringMap(Token.asAny({})) }, true],
  [{ body: Token.asAny({}) }, true],
  [{ body: { properties: { other: 1 } } }, false],
  [{ body: {} }, false],
  [{ agents: 1 }, false],
  [{}, false],
])("a fixed path is touched by itself and by what is around it: %#", (overrides, touched) => {
  const fixed = { "body.properties.agents": "set agentNames" };
  expect(checkFixed(overrides, fixed)).toEqual(
    touched ? ["body.properties.agents cannot be overridden: set agentNames"] : [],
  );
});

describe("a value that only Terraform knows", () => {
  const tokens: [string, (local: TerraformLocal) => unknown][] = [
    ["a text", (local) => local.asString],
    ["a map", (local) => local.asStringMap],
    ["a resolvable", (local) => Token.asAny(local.expression)],
    ["a function", (local) => Fn.merge([local.expression, {}]) as unknown],
  ];

  test.each(tokens)("is overridden as a whole, given as %s", (_, form) => {
    const stack = azureStack();
    const local = new TerraformLocal(stack, "tags", { a: "b" });
    const body = { properties: { tags: form(local) } };
    const inside = new Resource(stack, "Inside", { type: "T@1", body });
    inside.addOverride("body.properties.tags.team", "support");
    expect(() => Template.fromStack(stack)).toThrow(
      "[InvalidOverride] stack/Inside: body.properties.tags is known only to Terraform, so nothing in it can be overridden: override it as a whole",
    );
    inside.addOverride("body.properties.tags", { team: "support" });
    expect(() => Template.fromStack(stack)).toThrow("override it as a whole");
    inside.addOverride("body.properties.tags", "${local.other}");
    expect(Template.fromStack(stack).blockOf(inside)["body"]).toEqual({
      properties: { tags: "${local.other}" },
    });
  });

  test.each(tokens)("replaces what was there, given as %s", (_, form) => {
    const stack = azureStack();
    const local = new TerraformLocal(stack, "tags", { a: "b" });
    const body = { properties: { tags: { old: "1" }, list: [{ tags: { old: "1" } }] } };
    const element = new Resource(stack, "Element", { type: "T@1", body });
    element.addOverride("body.properties", { tags: form(local), more: [{ tags: form(local) }] });
    expect(Template.fromStack(stack).blockOf(element)["body"]).toEqual({
      properties: {
        list: [{ tags: { old: "1" } }],
        tags: expect.stringContaining("local.tags"),
        more: [{ tags: expect.stringContaining("local.tags") }],
      },
    });
  });
});

test("tokens and plain values pass", () => {
  const list = Token.asList(Token.asAny(["a"]));
  for (const value of [1, "a", null, undefined, ["a"], list, { a: [1] }]) {
    expect(withoutMapTokens(value)).toEqual(value);
  }
  expect(resolved(newStack(), withoutMapTokens(Token.asStringMap({ a: "b" })))).toEqual({ a: "b" });
});

test("lists the paths of the values", () => {
  expect(pathsOf({ properties: { tags: { a: "1", b: undefined }, list: ["x"] } })).toEqual([
    "properties.tags.a",
    "properties.tags.b",
    "properties.list",
  ]);
  expect(pathsOf(undefined)).toEqual([]);
});

test("compares overrides by value", () => {
  expect(sameOverrides({ a: { b: [1, { c: "2" }] } }, { a: { b: [1, { c: "2" }] } })).toBe(true);
  expect(sameOverrides({ a: undefined }, {})).toBe(false);
  expect(sameOverrides({ a: [1] }, { a: [1, 2] })).toBe(false);
  expect(sameOverrides({ a: "1" }, { a: 1 })).toBe(false);
});
