import { found, readRow, typeNamed, writeRow } from "./service-values";
import type { Handler } from "./protocol/server";
import type { DataSourceType } from "./resources/resource-type";
import type { Session } from "./resources/session";
import type { TypeCall, WireValue } from "./service-values";

type ConfigCall = TypeCall & { config: WireValue };

/** The protocol's calls about data sources. */
export function dataSourceCalls(
  types: { [name: string]: DataSourceType },
  configured: () => Session,
): { [call: string]: Handler } {
  const typeOf = (request: TypeCall) => typeNamed(types, request);
  return {
    ValidateDataResourceConfig: (request) => {
      const { schema, validate } = typeOf(request as ConfigCall);
      const config = readRow(schema, (request as ConfigCall).config) ?? {};
      return Promise.resolve(found(validate(config)));
    },
    ReadDataSource: async (request) => {
      const { schema, read } = typeOf(request as ConfigCall);
      const config = readRow(schema, (request as ConfigCall).config) ?? {};
      return { state: writeRow(schema, await read(config, configured())) };
    },
  };
}
