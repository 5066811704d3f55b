import { checkExports, renderExports } from "../../../lib/constructs/azapi/exports";

test("a map stays a map and a list stays a list", () => {
  expect(renderExports({ url: "properties.baseUrl" }, undefined)).toEqual({
    url: "properties.baseUrl",
  });
  expect(renderExports(undefined, ["properties.baseUrl"])).toEqual(["properties.baseUrl"]);
});

test("absent exports differ from an empty list or map", () => {
  expect(renderExports(undefined, undefined)).toBeUndefined();
  expect(renderExports(undefined, [])).toEqual([]);
  expect(renderExports({}, undefined)).toEqual({});
});

test("accepts one of the two forms and refuses both", () => {
  const map = { url: "properties.baseUrl" };
  expect(checkExports("responseExport", map, undefined)).toEqual([]);
  expect(checkExports("responseExport", undefined, ["*"])).toEqual([]);
  expect(checkExports("responseExport", map, ["*"])).toEqual([
    "responseExportValues and responseExportPaths both choose what to export: set only one of them",
  ]);
});
