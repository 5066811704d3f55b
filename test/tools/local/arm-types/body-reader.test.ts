import { BodyReader, settleNulls } from "../../../../lib/tools/local/arm-types/body-reader";
import { ServiceError } from "../../../../lib/tools/local/http/service-error";

const VALUE = {
  text: "a",
  flag: false,
  count: 0,
  texts: { key: "value" },
  object: { inner: "b" },
  list: [{ item: "c" }],
};

test("reads fields by name and type, and is done when all are read", () => {
  const reader = BodyReader.of(VALUE, "body");
  expect(reader.text("text")).toBe("a");
  expect(reader.flag("flag")).toBe(false);
  expect(reader.count("count")).toBe(0);
  expect(reader.texts("texts")).toEqual({ key: "value" });
  expect(reader.object("object")?.text("inner")).toBe("b");
  expect(reader.list("list")?.map((item) => item.text("item"))).toEqual(["c"]);
  expect(reader.text("absent")).toBeUndefined();
  expect(() => reader.done()).not.toThrow();
});

test("refuses what was neither read nor ignored, by its path", () => {
  const reader = BodyReader.of({ text: "a", state: "x", object: { more: 1 } }, "body");
  reader.text("text");
  reader.ignore("state");
  expect(() => reader.object("object")?.done()).toThrow("body.object.more is not expected here");
  expect(() => reader.done()).not.toThrow();
  expect(() => BodyReader.of({ more: 1 }, "body").done()).toThrow(ServiceError);
});

test.each([
  ["text", 1, "body.text must be a string"],
  ["flag", "true", "body.flag must be true or false"],
  ["count", -1, "body.count must be a whole number of at least 0"],
  ["count", 1.5, "body.count must be a whole number of at least 0"],
  ["texts", { key: 1 }, "body.texts must be an object of strings"],
  ["object", [], "body.object must be an object"],
  ["list", {}, "body.list must be a list"],
] as const)("refuses as %s: %j", (kind, wrong, told) => {
  expect(() => BodyReader.of({ [kind]: wrong }, "body")[kind](kind)).toThrow(told);
});

test("refuses a body or an item that is not an object", () => {
  expect(() => BodyReader.of([], "body")).toThrow("body must be an object");
  const reader = BodyReader.of({ list: ["x"] }, "body");
  expect(() => reader.list("list")).toThrow("body.list[0] must be an object");
});

test("refuses nulls at any depth, or treats them as absent", () => {
  const value = { a: { b: null, c: 1 }, d: [{ e: null }] };
  expect(() => settleNulls(value, "refused")).toThrow("body.a.b must not be null");
  expect(() => settleNulls({ d: value.d }, "refused")).toThrow("body.d[0].e must not be null");
  expect(settleNulls(value, "absent")).toEqual({ a: { c: 1 }, d: [{}] });
});
