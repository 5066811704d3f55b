import * as resourceTypes from "../../../../lib/azure/resource-types";
import { ARM_TYPES } from "../../../../lib/tools/local/arm-types/registry";
import { compose } from "../../../../lib/tools/local/compose";
import type { JsonObject } from "../../../../lib/tools/local/core/json";
import type { LocalAzureOptions } from "../../../../lib/tools/local/settings/options";
import { memoryStores } from "../../../../lib/tools/local/store/stores";
import { APP, deployment, failure, LIVE, LocalWorld, PROJECT } from "../../../support/local-world";

const SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-0000000000aa";
const GUID = "70000000-0000-5000-8000-000000000001";
const COSMOS = `${SUBSCRIPTION}/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/sales`;
const READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
const ALICE = "aaaaaaaa-0000-4000-8000-000000000001";

const GROUP = `${SUBSCRIPTION}/resourceGroups/fresh`;
const ACCOUNT = `${GROUP}/providers/Microsoft.CognitiveServices/accounts/fresh`;

/** What a PUT of an account in which projects can be made says. */
const WITH_PROJECTS = {
  beside: {
    location: "eastus2",
    kind: "AIServices",
    sku: { name: "S0" },
    identity: { type: "SystemAssigned" },
  },
  properties: { customSubDomainName: "fresh", allowProjectManagement: true },
};

/** Types among Azure's names that local Azure refuses. */
const NOT_EMULATED = [resourceTypes.RESOURCE_GROUP];

interface Sample {
  readonly id: string;
  /** A body that a PUT accepts. */
  readonly properties?: JsonObject;
  /** What such a body has beside its properties. */
  readonly beside?: JsonObject;
  /** Whether a body may go without properties. */
  readonly needsNoProperties?: boolean;
  /** Everything else that it may set. */
  readonly more?: JsonObject;
  /** What GET returns although nobody may write it, in the order of its refusal; empty when there is nothing. */
  readonly computed?: string[];
}

/** A resource of each type. */
const SAMPLES: { readonly [type: string]: Sample } = {
  [resourceTypes.FOUNDRY_ACCOUNT]: {
    id: ACCOUNT,
    ...WITH_PROJECTS,
    needsNoProperties: true,
    more: { publicNetworkAccess: "Enabled", networkAcls: { defaultAction: "Deny" } },
    computed: ["endpoint", "endpoints", "dateCreated", "provisioningState"],
  },
  [resourceTypes.MODEL_DEPLOYMENT]: {
    id: `${ACCOUNT}/deployments/gpt-4o`,
    beside: { sku: { name: "GlobalStandard", capacity: 10 } },
    properties: { model: { format: "OpenAI", name: "gpt-4o", version: "2024-11-20" } },
    more: { raiPolicyName: "Strict", versionUpgradeOption: "NoAutoUpgrade" },
    computed: ["provisioningState"],
  },
  [resourceTypes.FOUNDRY_PROJECT]: {
    id: `${ACCOUNT}/projects/fresh`,
    beside: { location: "eastus2", identity: { type: "SystemAssigned" } },
    properties: {},
    needsNoProperties: true,
    more: { displayName: "Fresh", description: "A fresh one" },
    computed: ["endpoints", "provisioningState"],
  },
  [resourceTypes.AGENT_APPLICATION]: {
    id: APP,
    properties: { agents: [{ agentName: "alpha" }] },
    more: {
      displayName: "Support",
      description: "Answers",
      tags: { team: "support" },
      authorizationPolicy: { authorizationScheme: "Channels" },
    },
    computed: [
      "applicationId",
      "baseUrl",
      "agentIdentityBlueprint",
      "defaultInstanceIdentity",
      "isEnabled",
    ],
  },
  [resourceTypes.AGENT_DEPLOYMENT]: {
    id: LIVE,
    properties: deployment("alpha", "1"),
    more: { displayName: "Live", description: "Answers", tags: { team: "support" } },
    computed: ["deploymentId"],
  },
  [resourceTypes.ROLE_ASSIGNMENT]: {
    id: `${PROJECT}/providers/${resourceTypes.ROLE_ASSIGNMENT}/${GUID}`,
    properties: { principalId: ALICE, roleDefinitionId: READER },
    more: { description: "Reads", principalType: "User" },
    computed: ["scope", "createdOn", "updatedOn", "createdBy", "updatedBy"],
  },
  [resourceTypes.ROLE_DEFINITION]: {
    id: `${SUBSCRIPTION}/providers/${resourceTypes.ROLE_DEFINITION}/${GUID}`,
    properties: { roleName: "Reads", assignableScopes: [SUBSCRIPTION] },
    more: { description: "Reads", permissions: [{ actions: ["*/read"] }] },
    computed: ["createdOn", "createdBy", "updatedOn", "updatedBy"],
  },
  [resourceTypes.COSMOS_ROLE_ASSIGNMENT]: {
    id: `${COSMOS}/sqlRoleAssignments/${GUID}`,
    properties: {
      roleDefinitionId: `${COSMOS}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001`,
      scope: COSMOS,
      principalId: ALICE,
    },
    computed: [],
  },
  "Microsoft.CognitiveServices/locations/operationresults": {
    id: `${SUBSCRIPTION}/providers/Microsoft.CognitiveServices/locations/eastus2/operationresults/${GUID}`,
  },
};

const { services } = compose({}, "https://127.0.0.1:1", {
  stores: memoryStores(),
  signingKey: "test",
});
const TYPES = ARM_TYPES.map((armType) => armType(services));
const NAMED = TYPES.map((armType) => [armType.type, armType] as const);

/** A property of each type that may change. */
const CHANGES: { readonly [type: string]: JsonObject } = {
  [resourceTypes.FOUNDRY_ACCOUNT]: { publicNetworkAccess: "Disabled" },
  [resourceTypes.MODEL_DEPLOYMENT]: { raiPolicyName: "Other" },
  [resourceTypes.FOUNDRY_PROJECT]: { displayName: "Other" },
  [resourceTypes.AGENT_APPLICATION]: { displayName: "Other" },
  [resourceTypes.AGENT_DEPLOYMENT]: { displayName: "Other" },
  [resourceTypes.ROLE_ASSIGNMENT]: { description: "Other" },
  [resourceTypes.ROLE_DEFINITION]: { roleName: "Other" },
  [resourceTypes.COSMOS_ROLE_ASSIGNMENT]: {
    roleDefinitionId: `${COSMOS}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000002`,
  },
};

/** A document without the time of its last change. */
function timeless(document: unknown): unknown {
  return JSON.parse(
    JSON.stringify(document, (name, value: unknown) =>
      name === "lastModifiedAt" || name === "updatedOn" ? undefined : value,
    ),
  );
}

/** The sample of a type, in a world that has what it needs. */
function sampleOf(
  type: string,
  options: LocalAzureOptions = {},
): Sample & { world: LocalWorld; list: string } {
  const sample = SAMPLES[type] ?? { id: "" };
  const world = new LocalWorld(options);
  if (type === resourceTypes.AGENT_DEPLOYMENT) world.putApp();
  if (sample.id.startsWith(`${ACCOUNT}/`)) {
    const { beside, properties } = WITH_PROJECTS;
    expect(world.arm("PUT", ACCOUNT, { ...beside, properties }).status).toBe(201);
    world.now += 100;
  }
  return { ...sample, world, list: sample.id.replace(/\/[^/]+$/, "") };
}

test("has the types that are emulated, each with a sample for these tests", () => {
  const types = TYPES.map(({ type }) => type);
  expect(types).toEqual(Object.keys(SAMPLES));
  const named = Object.values(resourceTypes).filter((type) => !NOT_EMULATED.includes(type));
  expect(types).toEqual(expect.arrayContaining(named));
});

describe.each(NAMED)("%s", (type, { apiVersions, operations, store }) => {
  test("refuses an api-version that it does not know, in the recorded words", () => {
    const { world, id } = sampleOf(type);
    const short = type.slice(type.indexOf("/") + 1);
    expect(apiVersions).not.toEqual([]);
    expect(failure(world.arm("GET", id, undefined, { version: "1999-01-01" }))).toBe(
      `400 NoRegisteredProviderFound: No registered resource provider found for location 'eastus2' and API version '1999-01-01' for type '${short}'. The supported api-versions are ${apiVersions.join(", ")}.`,
    );
    expect(failure(world.arm("GET", id, undefined, { version: "" }))).toContain(
      "400 MissingApiVersionParameter",
    );
  });

  test.each(apiVersions)("knows %s", (version) => {
    const { world, id } = sampleOf(type);
    const told = JSON.stringify(world.arm("GET", id, undefined, { version }).body);
    expect(told).not.toContain("NoRegisteredProviderFound");
  });

  if (operations.put === undefined) {
    test("is read, not written", () => {
      const { world, id } = sampleOf(type);
      const told = `405 MethodNotAllowed: ${type} does not support PUT`;
      expect(failure(world.arm("PUT", id, { properties: {} }))).toBe(told);
      expect(operations).toEqual({ get: operations.get });
      expect(store).toBeUndefined();
    });
    return;
  }

  test("is written, read, listed and deleted", () => {
    const { world, id, list, properties, beside } = sampleOf(type);
    expect(failure(world.arm("GET", id))).toMatch(/^404 /);
    expect([200, 201]).toContain(world.arm("PUT", id, { ...beside, properties }).status);
    const { body } = world.arm("GET", id);
    expect(body).toMatchObject({ id, type });
    expect(world.arm("GET", list).body).toMatchObject({ value: [body] });
    expect([200, 202]).toContain(world.arm("DELETE", id).status);
    expect(failure(world.arm("GET", id))).toMatch(/^404 /);
    expect(world.arm("DELETE", id).status).toBe(204);
  });

  test("refuses a property that it does not know, by name", () => {
    const { world, id, properties, beside } = sampleOf(type);
    const wrong = { ...beside, properties: { ...properties, unheardOf: "x" } };
    expect(failure(world.arm("PUT", id, wrong))).toMatch(/^400 .*unheardOf/);
  });

  test("refuses what it does not know beside the properties, by name", () => {
    const { world, id, properties, beside, needsNoProperties = false } = sampleOf(type);
    expect(failure(world.arm("PUT", id, { ...beside, properties, unheardOf: "x" }))).toMatch(
      /^400 .*unheardOf/,
    );
    if (needsNoProperties) expect(world.arm("PUT", id, { ...beside }).status).toBe(201);
    else expect(failure(world.arm("PUT", id, beside ?? {}))).toMatch(/^400 .*body\.properties/);
  });

  test.each([
    ["with what it must have", false, {}],
    ["with everything that it may have", true, {}],
    ["while it is being made", true, { operationMs: 100, identityMs: 500, identityIdsMs: 500 }],
  ] as const)("takes back what GET returns, %s, and nothing changes", (_, isFull, behaviours) => {
    const { world, id, properties, beside, more } = sampleOf(type, { behaviours });
    world.now += 100;
    world.arm("PUT", id, { ...beside, properties: { ...properties, ...(isFull ? more : {}) } });
    const early = world.arm("GET", id).body;
    world.now += 1000;
    const { body } = world.arm("GET", id);
    const stored = world.admin.stored(id);
    for (const document of [body, early]) {
      expect([200, 201]).toContain(world.arm("PUT", id, document).status);
      world.now += 100;
      expect(timeless(world.arm("GET", id).body)).toEqual(timeless(body));
      expect({ stored: world.admin.stored(id) }).toMatchObject({ stored });
    }
  });

  test("changes what somebody changed in what GET returned", () => {
    const { world, id, properties, beside } = sampleOf(type);
    world.arm("PUT", id, { ...beside, properties });
    const [name, value] = Object.entries(CHANGES[type] ?? {})[0] ?? ["", ""];
    const got = world.arm("GET", id).body as { properties: JsonObject };
    world.arm("PUT", id, { ...got, properties: { ...got.properties, [name]: value } });
    const now = world.arm("GET", id).body as { properties: JsonObject };
    expect(now.properties[name]).toEqual(value);
  });

  test("with what it computes switched to refused, that is refused by name", () => {
    const {
      world,
      id,
      properties,
      beside,
      computed = [],
    } = sampleOf(type, {
      behaviours: { readOnly: "refused" },
    });
    expect([200, 201]).toContain(world.arm("PUT", id, { ...beside, properties }).status);
    const got = world.arm("GET", id).body as { properties: JsonObject };
    for (const name of computed) {
      const sent = { ...beside, properties: { ...properties, [name]: got.properties[name] } };
      expect(failure(world.arm("PUT", id, sent))).toMatch(new RegExp(`^400 .*${name}`));
    }
    expect(world.arm("PUT", id, got).status < 300).toBe(computed.length === 0);
  });

  test("is found and removed behind Terraform's back", () => {
    const { world, id, properties, beside } = sampleOf(type);
    const before = world.admin.resources();
    world.arm("PUT", id, { ...beside, properties });
    expect(world.admin.resources().sort()).toEqual([...before, id].sort());
    world.admin.remove(id);
    expect(world.admin.resources()).toEqual(before);
  });
});
