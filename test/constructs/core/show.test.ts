import { Token } from "cdktf";
import { show } from "../../../lib/constructs/core/show";
import { newStack } from "../../support/new-stack";

const circular: { self?: object } = {};
circular.self = circular;

class Hostile {
  toJSON(): never {
    throw new Error("no");
  }
}

test.each([
  { value: "text", shown: '"text"' },
  { value: "half \ud83d", shown: '"half \\ud83d"' },
  { value: 3, shown: "3" },
  { value: NaN, shown: "NaN" },
  { value: 1n, shown: "1n" },
  { value: undefined, shown: "undefined" },
  { value: null, shown: "null" },
  { value: Symbol("x"), shown: "Symbol(x)" },
  { value: () => 1, shown: "a function" },
  { value: { a: [1] }, shown: '{"a":[1]}' },
  { value: ["a"], shown: '["a"]' },
  { value: Object.create(null), shown: "{}" },
  { value: circular, shown: "an object" },
  { value: [circular], shown: "a list" },
  { value: [1n], shown: "a list" },
  { value: new Hostile(), shown: "an object of the class Hostile" },
  { value: new Map(), shown: "an object of the class Map" },
  { value: newStack(), shown: "an object of the class TerraformStack" },
  { value: Token.asString({ resolve: () => "later" }), shown: "a token" },
  { value: Token.asList({ resolve: () => [] }), shown: "a token" },
  { value: { resolve: () => "later" }, shown: "a token" },
])("shows $shown", ({ value, shown }) => expect(show(value)).toBe(shown));

test("shows the beginning of what is long, and its length", () => {
  expect(show("a".repeat(200))).toBe(`"${"a".repeat(200)}"`);
  expect(show("a".repeat(2_000_000))).toBe(`"${"a".repeat(200)}"… (2000000 characters)`);
  expect(show(["a".repeat(300)])).toBe(`["${"a".repeat(198)}… (304 characters)`);
});

test("shows what refuses to be looked at", () => {
  const closed = new Proxy(
    {},
    {
      get(): never {
        throw new Error("no");
      },
    },
  );
  expect(show(closed)).toBe("an object");
});
