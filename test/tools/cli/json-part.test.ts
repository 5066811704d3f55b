import { JsonPart } from "../../../lib/tools/cli/json-part";
import { UserError } from "../../../lib/tools/cli/user-error";

const part = (value: unknown) =>
  JsonPart.ofFile(value, { what: "--state", file: "s.json", hint: "write it again" });

test("gives what is there, and takes null for absent", () => {
  const json = part({ a: { b: [{ c: "text" }] }, none: null });
  expect(json.member("a")?.member("b")?.items()[0]?.textAt("c")).toBe("text");
  expect(json.member("none")).toBeUndefined();
  expect(json.member("other")).toBeUndefined();
  expect(json.entries().map(([key]) => key)).toEqual(["a", "none"]);
});

test("holds nothing but its own keys", () => {
  expect(part({}).member("constructor")).toBeUndefined();
  expect(part(JSON.parse('{"__proto__":"x"}')).member("__proto__")?.text()).toBe("x");
});

test.each([
  [() => part(1).member("a"), "it must be an object, got a number"],
  [() => part({ a: [] }).member("a")?.entries(), "a must be an object, got a list"],
  [() => part({ a: {} }).member("a")?.items(), "a must be a list, got an object"],
  [
    () =>
      part({ a: [true] })
        .member("a")
        ?.items()[0]
        ?.text(),
    "a.0 must be a text, got a boolean",
  ],
  [() => part({}).textAt("a"), "a must be a text, got nothing"],
])("says what belongs there", (read, told) => {
  expect(read).toThrow(new UserError(`--state s.json cannot be used: ${told}; write it again`));
});
