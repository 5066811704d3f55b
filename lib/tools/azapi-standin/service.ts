import { setMaxListeners } from "node:events";
import { createSend } from "./client/http";
import { trustedCertificates } from "./client/trust";
import { toDiagnostics, wireDiagnostic } from "./protocol/diagnostic";
import { RESOURCE_ACTION } from "./resources/action/action";
import { DATA_RESOURCE } from "./resources/data/data-resource";
import { configureProvider } from "./resources/provider-config";
import { validateProvider } from "./resources/validate-provider";
import { RESOURCE } from "./resources/resource/resource";
import { PROVIDER_SCHEMA } from "./schema/provider";
import { wireSchema } from "./schema/wire";
import { dataSourceCalls } from "./service-data-sources";
import { resourceCalls } from "./service-resources";
import { found, readRow } from "./service-values";
import type { Send } from "./client/http";
import type { Handler } from "./protocol/server";
import type { DataSourceType, ResourceType } from "./resources/resource-type";
import type { Session } from "./resources/session";
import type { WireValue } from "./service-values";
import type { ValueMap } from "./values/value";

const RESOURCES: { [type: string]: ResourceType } = {
  azapi_resource: RESOURCE,
  azapi_resource_action: RESOURCE_ACTION,
};
const DATA_SOURCES: { [type: string]: DataSourceType } = { azapi_resource: DATA_RESOURCE };

/** The calls of the protocol, answered as azapi does. Errors become diagnostics. */
export function createHandlers(environment: NodeJS.ProcessEnv): { [call: string]: Handler } {
  const interrupt = new AbortController();
  // Every operation adds a listener; Node takes more than ten for a leak.
  setMaxListeners(0, interrupt.signal);
  let send: Send | undefined;
  let session: Session | undefined;
  const configured = () => {
    if (session === undefined)
      throw new Error("a resource was called before the provider was configured");
    return session;
  };
  const calls: { [call: string]: Handler } = {
    GetProviderSchema: () => Promise.resolve(describeProvider()),
    ValidateProviderConfig: (request) =>
      Promise.resolve(found(validateProvider(configOf(request)))),
    ConfigureProvider: (request) => {
      // An attached provider is configured by each command, and certificates take long to parse.
      send ??= createSend(trustedCertificates(environment));
      session = configureProvider(configOf(request), environment, send, interrupt.signal);
      return Promise.resolve({});
    },
    ...resourceCalls(RESOURCES, configured),
    ...dataSourceCalls(DATA_SOURCES, configured),
    GetFunctions: () => Promise.resolve({}),
    StopProvider: () => {
      interrupt.abort();
      return Promise.resolve({});
    },
  };
  return mapValues(calls, withDiagnostics);
}

function configOf(request: object): ValueMap {
  return readRow(PROVIDER_SCHEMA, (request as { config: WireValue }).config) ?? {};
}

function withDiagnostics(call: Handler): Handler {
  return async (request) => {
    try {
      return await call(request);
    } catch (error) {
      return { diagnostics: toDiagnostics(error).map(wireDiagnostic) };
    }
  };
}

function describeProvider(): object {
  return {
    provider: wireSchema(PROVIDER_SCHEMA),
    resource_schemas: mapValues(RESOURCES, ({ schema }) => wireSchema(schema)),
    data_source_schemas: mapValues(DATA_SOURCES, ({ schema }) => wireSchema(schema)),
    server_capabilities: { plan_destroy: true, get_provider_schema_optional: true },
  };
}

function mapValues<T, R>(source: { [key: string]: T }, convert: (value: T) => R) {
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, convert(value)]));
}
