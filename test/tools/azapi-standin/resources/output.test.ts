import { outputOf } from "../../../../lib/tools/azapi-standin/resources/output";
import { buildResourceId } from "../../../../lib/tools/azapi-standin/resources/resource-id";
import { fromJson, toJson } from "../../../../lib/tools/azapi-standin/values/convert";
import { ID, PROJECT, session, TYPE } from "./support";
import type { ValueMap } from "../../../../lib/tools/azapi-standin/values/value";

const ANSWER = { id: ID, etag: "1", properties: { displayName: "x", isEnabled: true } };
const id = buildResourceId("app", PROJECT, TYPE);

const output = (row: ValueMap, features = {}) =>
  toJson(outputOf(row, id, ANSWER, session([], features).session.features));

test("is what only the service may write, unless something is exported", () => {
  expect(output({})).toEqual({ id: ID, properties: { isEnabled: true } });
  expect(output({ response_export_values: fromJson({ e: "etag" }) })).toEqual({ e: "1" });
});

test("is empty when the provider is configured so", () => {
  expect(output({}, { disableDefaultOutput: true })).toEqual({});
});

test("fails on exports that are neither list nor map", () => {
  expect(() => output({ response_export_values: fromJson("id") })).toThrow(
    "Failed to build output",
  );
});
