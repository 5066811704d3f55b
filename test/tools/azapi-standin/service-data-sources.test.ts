import { encodeValue } from "../../../lib/tools/azapi-standin/protocol/dynamic-value";
import { dataSourceCalls } from "../../../lib/tools/azapi-standin/service-data-sources";
import { readRow, type WireValue } from "../../../lib/tools/azapi-standin/service-values";
import { typeOfSchema, type Schema } from "../../../lib/tools/azapi-standin/schema/schema";
import type { DataSourceType } from "../../../lib/tools/azapi-standin/resources/resource-type";
import { session } from "./resources/support";

const SCHEMA: Schema = {
  version: 0,
  attributes: { name: { type: "string", required: true } },
  blocks: {},
};
const config = { msgpack: encodeValue({ name: "a" }, typeOfSchema(SCHEMA)) };

function call(name: string, parts: Partial<DataSourceType>): Promise<object> {
  const read = () => Promise.reject(new Error("was not expected"));
  const types = { thing: { schema: SCHEMA, validate: () => [], read, ...parts } };
  const calls = dataSourceCalls(types, () => session().session);
  const request = { type_name: "thing", config };
  return (calls[name] as (request: object) => Promise<object>)(request);
}

test("validates what is configured by its type", async () => {
  const validate = jest.fn(() => [{ severity: "ERROR" as const, summary: "Bad", detail: "why" }]);
  expect(await call("ValidateDataResourceConfig", { validate })).toMatchObject({
    diagnostics: [{ summary: "Bad", detail: "why" }],
  });
  expect(validate).toHaveBeenCalledWith({ name: "a" });
});

test("reads what is configured", async () => {
  const read = jest.fn(() => Promise.resolve({ name: "b" }));
  const { state } = (await call("ReadDataSource", { read })) as { state: WireValue };
  expect(read).toHaveBeenCalledWith({ name: "a" }, expect.anything());
  expect(readRow(SCHEMA, state)).toEqual({ name: "b" });
});
