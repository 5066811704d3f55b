import { exportValues } from "../../../../lib/tools/azapi-standin/values/exports";
import { fromJson, toJson } from "../../../../lib/tools/azapi-standin/values/convert";
import type { Json } from "../../../../lib/tools/azapi-standin/values/json";

const ANSWER = { id: "/x", properties: { url: "u", list: [{ n: 1 }, { n: 2 }], none: null } };
const exported = (wanted: Json, defaultOutput?: Json) =>
  toJson(exportValues(ANSWER, fromJson(wanted), defaultOutput));

test("returns the default output when nothing is exported", () => {
  expect(exported(null, { id: "/x" })).toEqual({ id: "/x" });
  expect(exported(null)).toEqual({});
});

test("mirrors the paths of a list and leaves out what is missing", () => {
  expect(exported(["properties.url", "id", "properties.nope", "properties.none"])).toEqual({
    id: "/x",
    properties: { url: "u" },
  });
});

test("returns the whole answer for an asterisk", () => {
  expect(exported(["id", "*"])).toEqual(ANSWER);
});

test("gives names their expressions, and null where one finds nothing", () => {
  expect(exported({ last: "properties.list[-1].n", gone: "properties.nope" })).toEqual({
    last: 2,
    gone: null,
  });
});

test("leaves out a name whose expression is not valid", () => {
  expect(exported({ bad: "properties.[", url: "properties.url" })).toEqual({ url: "u" });
});

test("refuses what is neither list nor map", () => {
  expect(() => exported("id")).toThrow(
    "unsupported type for response_export_values, must be a list or map",
  );
});

test("exports from an answer without content", () => {
  expect(toJson(exportValues(undefined, fromJson({ a: "b" }), undefined))).toEqual({ a: null });
});
