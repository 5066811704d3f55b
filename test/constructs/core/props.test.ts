import { Token, type IResolvable } from "cdktf";
import { checkBoolean, checkText } from "../../../lib/constructs/core/checks";
import {
  checkKind,
  checkProps,
  readProps,
  required,
  settings,
  type ChecksOf,
} from "../../../lib/constructs/core/props";
import { newStack } from "../../support/new-stack";

interface Props {
  readonly displayName: string;
  readonly enabled?: boolean;
  readonly times?: { readonly create?: string };
}

const CHECKS: ChecksOf<Props> = {
  displayName: required(checkText),
  enabled: checkBoolean,
  times: settings({ create: checkText }),
};
const check = (props: unknown) => checkProps("props", props as Props, CHECKS);
const resolvable: IResolvable = {
  creationStack: [],
  resolve: () => "later",
  toString: () => "later",
};

test.each([
  ["all of them", { displayName: "a", enabled: true, times: { create: "1" } }, []],
  ["null for those with a default", { displayName: "a", enabled: null, times: null }, []],
  ["more than it knows", { displayName: "a", owner: "me", Enable: true }, []],
  ["a token that is an object", { displayName: resolvable }, []],
  ["nothing", undefined, ["displayName is required"]],
  ["null", null, ["displayName is required"]],
  ["a text", "a", ['props must be an object with displayName, enabled, times, got "a"']],
  ["a list", ["a"], ['props must be an object with displayName, enabled, times, got ["a"]']],
  [
    "a token",
    resolvable,
    ["props must be an object with displayName, enabled, times, got a token"],
  ],
  [
    "every fault at once",
    { displayName: 1, enabled: "false", times: { create: 2 } },
    [
      "displayName must be a string, got 1",
      'enabled must be true or false, got "false"',
      "times.create must be a string, got 2",
    ],
  ],
  [
    "no settings in a setting",
    { displayName: "a", times: "30m" },
    ['times must be an object with create, got "30m"'],
  ],
  [
    "other spellings",
    { displayName: "a", ENABLED: false, times: { Create: "1" } },
    [
      "times.Create is not a setting: write times.create",
      "ENABLED is not a setting: write enabled",
    ],
  ],
  [
    "the spelling of another language",
    { display_name: "a" },
    ["displayName is required", "display_name is not a setting: write displayName"],
  ],
  [
    "another spelling beside the right one",
    { displayName: "a", display_name: "b" },
    ["display_name is not a setting, and displayName is set too: remove display_name"],
  ],
  ["another spelling without a value", { displayName: "a", display_name: undefined }, []],
])("checkProps: %s", (_, props, faults) => expect(check(props)).toEqual(faults));

test("reads props once, without what is absent or unknown", () => {
  let reads = 0;
  class Given {
    get displayName(): string {
      return `read ${++reads}`;
    }
    readonly enabled = null as unknown as boolean;
    readonly owner = "me";
  }
  expect(readProps<Props>(new Given(), CHECKS)).toEqual({ displayName: "read 1" });
  expect(readProps("text" as unknown as Props, CHECKS)).toEqual({});
});

test("gives constructs a text for a token that is an object", () => {
  const { displayName } = readProps({ displayName: resolvable as unknown as string }, CHECKS);
  expect(displayName).toMatch(/^\$\{TfToken\[/);
  expect(Token.isUnresolved(displayName)).toBe(true);
});

const isThing = (value: unknown) => checkKind("p", value, { kind: checkText }, "a Thing");

test.each([
  ["one of its own", { kind: "x" }, []],
  ["nothing", undefined, []],
  ["null", null, []],
  ["a text", "x", ['p must be a Thing, got "x"']],
  ["another", { x: 1 }, ['p must be a Thing, got {"x":1}']],
  ["a construct", newStack(), ["p must be a Thing, got an object of the class TerraformStack"]],
])("checkKind: %s", (_, value, expected) => {
  expect(isThing(value)).toEqual(expected);
});

test("a hand-made one is checked by its members", () => {
  expect(isThing({ kind: 1 })).toEqual(["p.kind must be a string, got 1"]);
});
