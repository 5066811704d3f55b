import fc, { type Arbitrary } from "fast-check";
import { encodeValue } from "../../../lib/tools/azapi-standin/protocol/dynamic-value";
import type { Handler } from "../../../lib/tools/azapi-standin/protocol/server";
import { DATA_RESOURCE_SCHEMA } from "../../../lib/tools/azapi-standin/schema/data-resource";
import { PROVIDER_SCHEMA } from "../../../lib/tools/azapi-standin/schema/provider";
import { RESOURCE_SCHEMA } from "../../../lib/tools/azapi-standin/schema/resource";
import { RESOURCE_ACTION_SCHEMA } from "../../../lib/tools/azapi-standin/schema/resource-action";
import { typeOfSchema, type Schema } from "../../../lib/tools/azapi-standin/schema/schema";
import { createHandlers } from "../../../lib/tools/azapi-standin/service";
import { emptyRow } from "../../../lib/tools/azapi-standin/resources/planning";
import { fromJson } from "../../../lib/tools/azapi-standin/values/convert";
import type { Json } from "../../../lib/tools/azapi-standin/values/json";
import type { Type } from "../../../lib/tools/azapi-standin/values/type";
import { UNKNOWN, type Value, type ValueMap } from "../../../lib/tools/azapi-standin/values/value";
import { JUNK, mutated } from "../../support/mutated-json";
import { propertyRuns } from "../../support/property-runs";
import { serveScript, type Scripted, type ScriptedServer } from "../../support/scripted-server";

// Whatever is configured, whatever Terraform sends and whatever the service answers: the stand-in does its work, or
// says in a diagnostic what is wrong. "Bug in the azapi stand-in" is for faults of its own.

const PROJECT =
  "/subscriptions/s/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/a/projects/p";
const APPLICATION = "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview";
const ANSWER = {
  id: `${PROJECT}/applications/app`,
  name: "app",
  tags: { team: "x" },
  properties: {
    provisioningState: "Succeeded",
    baseUrl: "https://x",
    agents: [{ agentName: "a", agentId: "1" }],
    authorizationPolicy: { authorizationScheme: "Channels" },
    trafficRoutingPolicy: {
      protocol: "FixedRatio",
      rules: [{ ruleId: "default", deploymentId: "" }],
    },
  },
};
const BODY = {
  properties: {
    agents: [{ agentName: "a" }],
    displayName: "x",
    tags: { constructor: "x" },
    authorizationPolicy: { authorizationScheme: "Channels" },
    trafficRoutingPolicy: ANSWER.properties.trafficRoutingPolicy,
  },
};

const TYPES = {
  azapi_resource: RESOURCE_SCHEMA,
  azapi_resource_action: RESOURCE_ACTION_SCHEMA,
};
const TEXTS = fc.oneof(
  fc.constantFrom(
    "",
    "x",
    "constructor",
    "__proto__",
    "東京",
    "a/b",
    "*",
    "properties",
    "properties.tags",
  ),
  fc.constantFrom(
    PROJECT,
    `${PROJECT}/applications/app`,
    APPLICATION,
    "@",
    "a@b@c",
    "Microsoft.X/y@1",
  ),
  fc.constantFrom(
    "(",
    "(?<a",
    "(?P<a>x)",
    "(?i)x",
    "[",
    "a{2,1}",
    "1h",
    "5m",
    "-1s",
    "1x",
    "/",
    "//",
  ),
  fc.string({ unit: "binary", maxLength: 5 }),
);
/** Values that often make sense, by attribute. */
const USUAL: { readonly [name: string]: Arbitrary<Value> } = {
  type: fc.constant(APPLICATION),
  name: fc.constant("app"),
  parent_id: fc.constant(PROJECT),
  resource_id: fc.constant(`${PROJECT}/applications/app`),
  method: fc.constantFrom("PUT", "POST", "GET"),
  body: mutated(BODY).map((json) => fromJson(json as Json)),
  schema_validation_enabled: fc.constantFrom(false, true),
};

let server: ScriptedServer;
let answers: readonly Scripted[] = [];
let call: { readonly [name: string]: Handler };
beforeAll(async () => {
  let count = 0;
  server = await serveScript(({ url }) => {
    if (url.startsWith("/msi")) return { json: { access_token: "t", expires_on: "9999999999" } };
    return answers[count++ % Math.max(answers.length, 1)] ?? { status: 404 };
  });
  call = createHandlers({
    ARM_ENVIRONMENT: "custom",
    ARM_ACTIVE_DIRECTORY_AUTHORITY_HOST: server.url,
    ARM_RESOURCE_MANAGER_ENDPOINT: server.url,
    ARM_RESOURCE_MANAGER_AUDIENCE: "x",
    ARM_USE_MSI: "true",
    IDENTITY_ENDPOINT: `${server.url}/msi`,
    IDENTITY_HEADER: "x",
    FOUNDRY_AGENTS_CLOCK_SCALE: "0",
  });
  await call["ConfigureProvider"]?.({ config: wire(PROVIDER_SCHEMA, emptyRow(PROVIDER_SCHEMA)) });
});
afterAll(() => server.close());

function wire(schema: Schema, row: ValueMap | null): { msgpack: Uint8Array } {
  return { msgpack: encodeValue(row, typeOfSchema(schema)) };
}

/** Any value of a type; unknown only where Terraform may send that. */
function valueOf(type: Type, unknowns: boolean): Arbitrary<Value> {
  const odd: Arbitrary<Value> = fc.constantFrom<Value>(null, ...(unknowns ? [UNKNOWN] : []));
  return fc.oneof({ weight: 3, arbitrary: knownOf(type, unknowns) }, { weight: 1, arbitrary: odd });
}

function knownOf(type: Type, unknowns: boolean): Arbitrary<Value> {
  if (type === "string") return TEXTS;
  if (type === "number") return fc.constantFrom<Value>(0, 1, -1, 1e30, 0.1);
  if (type === "bool") return fc.boolean();
  if (type === "dynamic") {
    return fc.oneof(JUNK, mutated(BODY)).map((json) => fromJson(json as Json));
  }
  switch (type[0]) {
    case "list":
    case "set":
      return fc.array(valueOf(type[1], unknowns), { maxLength: 3 });
    case "map":
      return fc.dictionary(
        TEXTS.filter((key) => key !== "__proto__"),
        valueOf(type[1], unknowns),
        { maxKeys: 3 },
      );
    case "tuple":
      return fc.constant(null);
    case "object": {
      const members = Object.entries(type[1]).map(([name, of]) => [name, valueOf(of, unknowns)]);
      return fc.record(Object.fromEntries(members) as { [name: string]: Arbitrary<Value> });
    }
  }
}

/** The stand-in tries again and again while an answer does not fit, but never for longer than it is told. */
function shortly(timeouts: Type): Value {
  const operations = Object.keys(timeouts[1] as object);
  return Object.fromEntries(operations.map((operation) => [operation, "50ms"]));
}

/** A configuration in which a few attributes are odd. */
function rowOf(schema: Schema, unknowns: boolean): Arbitrary<ValueMap> {
  const [, members] = typeOfSchema(schema) as ["object", { [name: string]: Type }];
  const attributes = Object.entries(members).map(([name, type]) => {
    if (name === "timeouts") return [name, fc.constant<Value>(shortly(type))];
    // A lock that is taken twice is never released, as in azapi.
    if (name === "locks") return [name, fc.uniqueArray(TEXTS, { maxLength: 2 })];
    const usual = USUAL[name] ?? fc.constant(emptyRow(schema)[name] ?? null);
    const odd = valueOf(type, unknowns);
    return [name, fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: odd })];
  });
  return fc.record(Object.fromEntries(attributes) as { [name: string]: Arbitrary<Value> });
}

const ANSWERS: Arbitrary<Scripted[]> = fc.array(
  fc.oneof(
    mutated(ANSWER).map((json): Scripted => ({ status: 200, json })),
    fc.constantFrom<Scripted>(
      { status: 404, json: { error: { code: "ResourceNotFound" } } },
      { status: 200, json: ANSWER },
      { status: 201, json: ANSWER },
      { status: 200, body: "<html>" },
      { status: 200 },
      { status: 400, json: { error: null } },
      { status: 202, headers: { location: "no address" } },
      { status: 202, headers: { "azure-asyncoperation": "/relative" } },
      { status: 204 },
    ),
  ),
  { minLength: 1, maxLength: 4 },
);

/** What Terraform would show. */
function diagnosticsOf(answer: object | undefined): { summary: string; detail: string }[] {
  return (answer as { diagnostics?: { summary: string; detail: string }[] }).diagnostics ?? [];
}

async function expectNoBug(name: string, request: object): Promise<object> {
  const answer = await (call[name] as Handler)(request);
  const bugs = diagnosticsOf(answer).filter(({ summary }) => summary.startsWith("Bug"));
  expect({ call: name, bugs: bugs.map(({ detail }) => detail) }).toEqual({ call: name, bugs: [] });
  return answer;
}

const NOTHING = new Uint8Array();

test.each(Object.entries(TYPES))("%s takes anything", async (type_name, schema) => {
  const property = fc.asyncProperty(
    rowOf(schema, true),
    rowOf(schema, false),
    fc.boolean(),
    ANSWERS,
    async (config, prior, isNew, given) => {
      answers = given;
      const [before, after] = [wire(schema, isNew ? null : prior), wire(schema, config)];
      await expectNoBug("ValidateResourceConfig", { type_name, config: after });
      const { planned_state = after } = (await expectNoBug("PlanResourceChange", {
        type_name,
        config: after,
        prior_state: before,
        proposed_new_state: after,
        prior_private: NOTHING,
      })) as { planned_state?: { msgpack: Uint8Array } };
      await expectNoBug("ApplyResourceChange", {
        type_name,
        config: after,
        prior_state: before,
        planned_state,
        planned_private: NOTHING,
      });
      const state = { type_name, current_state: wire(schema, prior), private: NOTHING };
      await expectNoBug("ReadResource", state);
    },
  );
  await fc.assert(property, propertyRuns(60));
});

test("a data source takes anything", async () => {
  const schema = DATA_RESOURCE_SCHEMA;
  const property = fc.asyncProperty(rowOf(schema, true), ANSWERS, async (row, given) => {
    answers = given;
    const request = { type_name: "azapi_resource", config: wire(schema, row) };
    await expectNoBug("ValidateDataResourceConfig", request);
    await expectNoBug("ReadDataSource", request);
  });
  await fc.assert(property, propertyRuns(40));
});

test("an import takes anything", async () => {
  const ids = fc.oneof(
    TEXTS,
    fc.tuple(TEXTS, TEXTS).map((parts) => parts.join("?api-version=")),
  );
  const property = fc.asyncProperty(ids, ANSWERS, async (id, given) => {
    answers = given;
    await expectNoBug("ImportResourceState", { type_name: "azapi_resource", id });
  });
  await fc.assert(property, propertyRuns(40));
});

test("what is not a value of Terraform is told", async () => {
  const bytes = fc.uint8Array({ maxLength: 30 });
  const names = fc.constantFrom(...Object.keys(TYPES), "constructor", "");
  const calls = fc.constantFrom(
    "ValidateResourceConfig",
    "PlanResourceChange",
    "ApplyResourceChange",
    "ReadResource",
  );
  const property = fc.asyncProperty(
    calls,
    names,
    bytes,
    bytes,
    async (name, type_name, one, two) => {
      await expectNoBug(name, {
        type_name,
        config: { msgpack: one },
        prior_state: { msgpack: two },
        proposed_new_state: { msgpack: one },
        planned_state: { msgpack: one },
        current_state: { msgpack: one },
        private: two,
        prior_private: two,
        planned_private: two,
      });
    },
  );
  await fc.assert(property, propertyRuns(100));
});
