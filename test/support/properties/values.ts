import fc from "fast-check";
import { Role } from "../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { Made, TOKENS } from "./world";

/** What a value that throws when it is looked at throws. */
export const HOSTILE = new Error("hostile");

const circular: { self?: object } = {};
circular.self = circular;

class Settings {
  readonly displayName = "From a class";
}

const ODD: unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  NaN,
  Infinity,
  1n,
  "",
  "false",
  "30m",
  "support",
  "half \ud83d",
  "${x}",
  "a".repeat(100_000),
  [],
  [null],
  ["a", 1],
  [["a"]],
  {},
  { a: 1 },
  { principalId: 1, principalType: [] },
  { roleDefinitionGuid: "nope" },
  { resolve: 1 },
  JSON.parse('{"__proto__":"x"}'),
  JSON.parse('{"constructor":"x","toString":"y"}'),
  Object.create(null),
  circular,
  () => 1,
  Symbol("x"),
  new Date(0),
  new Map([["a", "b"]]),
  new Set(["a"]),
  new Settings(),
  Promise.resolve(),
  Role,
  Role.READER,
  RbacPrincipal.user,
  new Proxy(
    {},
    {
      get(): never {
        throw HOSTILE;
      },
    },
  ),
  new Made(({ stack }) => stack),
  new Made(({ app }) => app),
  new Made(({ application }) => application),
  new Made(({ project }) => project),
  new Made(({ provider }) => provider),
  ...Object.values(TOKENS).map((make) => new Made(make)),
];

/** A value of a wrong type for most settings. */
export const odd: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...ODD) },
  { weight: 1, arbitrary: fc.anything({ withBigInt: true, withNullPrototype: true }) },
);

/** A value: mostly a valid one, sometimes none, sometimes an odd one, the more seldom the more siblings it has. */
export function mostly(valid: fc.Arbitrary<unknown>, siblings = 4): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 14 * siblings, arbitrary: valid },
    { weight: 2 * siblings, arbitrary: fc.constant(undefined) },
    { weight: 8, arbitrary: odd },
  );
}

/** Settings: an object of such values, and sometimes an odd value in its place. */
export function settingsOf(valid: {
  readonly [setting: string]: fc.Arbitrary<unknown>;
}): fc.Arbitrary<unknown> {
  const siblings = Object.keys(valid).length;
  const settings = Object.entries(valid).map(
    ([name, value]) => [name, mostly(value, siblings)] as const,
  );
  return fc.oneof(
    { weight: 20, arbitrary: fc.record(Object.fromEntries(settings), { noNullPrototype: true }) },
    { weight: 1, arbitrary: odd },
  );
}

export const token = fc.constant(new Made((world) => TOKENS["text"]?.(world)));

/** A text as people write it, with what Terraform would read as a template. */
export const text = fc.oneof(
  fc.constantFrom("Support", "50 %{x} of ${y}", "a\rb\r\nc", "\u06DD", '"\\'),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  token,
  fc.constant(new Made((world) => TOKENS["part"]?.(world))),
  fc.constant(new Made((world) => TOKENS["object"]?.(world))),
);

/** An id of a construct. */
export const id = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom("Support", "Live", "a-b", "A_1") },
  { weight: 1, arbitrary: fc.constantFrom("2nd", "東京", "a b", "x".repeat(300)) },
  { weight: 1, arbitrary: odd },
);
