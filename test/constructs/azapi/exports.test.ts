import { renderExports } from "../../../lib/constructs/azapi/exports";

test("a map stays a map and a list stays a list", () => {
  expect(renderExports({ url: "properties.baseUrl" }, undefined)).toEqual({
    url: "properties.baseUrl",
  });
  expect(renderExports(undefined, ["properties.baseUrl"])).toEqual(["properties.baseUrl"]);
});

test("nothing is different from an empty list or map", () => {
  expect(renderExports(undefined, undefined)).toBeUndefined();
  expect(renderExports(undefined, [])).toEqual([]);
  expect(renderExports({}, undefined)).toEqual({});
});

test("fails when both forms are given", () => {
  expect(() => renderExports({ url: "properties.baseUrl" }, ["*"])).toThrow(
    "exports are given as a map (…ExportValues) and as a list (…ExportPaths), choose one",
  );
});
