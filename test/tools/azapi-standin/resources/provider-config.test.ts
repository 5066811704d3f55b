import { createSend } from "../../../../lib/tools/azapi-standin/client/http";
import { configureProvider } from "../../../../lib/tools/azapi-standin/resources/provider-config";
import { validateProvider } from "../../../../lib/tools/azapi-standin/resources/validate-provider";
import { emptyRow } from "../../../../lib/tools/azapi-standin/resources/planning";
import { PROVIDER_SCHEMA } from "../../../../lib/tools/azapi-standin/schema/provider";
import type { ValueMap } from "../../../../lib/tools/azapi-standin/values/value";

const MSI = { ARM_USE_MSI: "true", IDENTITY_ENDPOINT: "http://127.0.0.1:1/", IDENTITY_HEADER: "x" };
const config = (given: ValueMap = {}): ValueMap => ({ ...emptyRow(PROVIDER_SCHEMA), ...given });
const configure = (given: ValueMap, environment: { [name: string]: string } = MSI) =>
  configureProvider(
    config(given),
    environment,
    createSend(undefined),
    new AbortController().signal,
  );

test("takes its settings from the configuration, then from the environment", () => {
  expect(configure({}).features).toEqual({
    defaultName: "",
    defaults: [],
    ignoreNoOpChanges: true,
    disableDefaultOutput: false,
    preserveResourceIdCasing: false,
  });
  const environment = {
    ...MSI,
    ARM_IGNORE_NO_OP_CHANGES: "false",
    ARM_DISABLE_DEFAULT_OUTPUT: "true",
  };
  expect(
    configure({ disable_default_output: false, default_name: "n" }, environment).features,
  ).toMatchObject({
    ignoreNoOpChanges: false,
    disableDefaultOutput: false,
    defaultName: "n",
  });
});

test("knows which defaults for resources are set", () => {
  const defaultsIn = (given: ValueMap) => configure(given).features.defaults;
  expect(defaultsIn({ default_location: "", default_tags: {} })).toEqual([]);
  expect(defaultsIn({ default_location: "westeurope", default_tags: { team: "x" } })).toEqual([
    "default_location",
    "default_tags",
  ]);
});

test("needs a managed identity, and says so", () => {
  expect(() => configure({}, { ARM_USE_CLI: "false" })).toThrow(
    "sources must contain at least one TokenCredential",
  );
  expect(() => configure({}, {})).toThrow("from a managed identity endpoint only");
  expect(() => configure({ use_msi: true }, {})).toThrow("from a managed identity endpoint only");
});

test("refuses a clock that runs backwards", () => {
  expect(() => configure({}, { ...MSI, FOUNDRY_AGENTS_CLOCK_SCALE: "-1" })).toThrow(
    "FOUNDRY_AGENTS_CLOCK_SCALE must be a number of at least 0, got -1",
  );
});

test("knows its arguments", () => {
  expect(validateProvider(config({ environment: "Custom", use_msi: true }))).toEqual([]);
  expect(validateProvider(config({ environment: "nope" }))).toMatchObject([
    { summary: "Invalid Attribute Value Match" },
  ]);
  expect(validateProvider(config({ client_secret: "s", use_oidc: true }))).toHaveLength(2);
  expect(validateProvider(config({ default_location: "x", default_tags: {} }))).toEqual([]);
});
