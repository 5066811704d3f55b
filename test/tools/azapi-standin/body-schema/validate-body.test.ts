import { AGENT_APPLICATION } from "../../../../lib/azure/resource-types";
import {
  apiVersionsOf,
  KNOWN_NAMES,
} from "../../../../lib/tools/azapi-standin/body-schema/known-types";
import { validateBody } from "../../../../lib/tools/azapi-standin/body-schema/validate-body";
import { UNKNOWN, type Value } from "../../../../lib/tools/azapi-standin/values/value";

const APPLICATION = "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview";
const DEPLOYMENT =
  "Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments@2026-05-15-preview";
const ROLE_ASSIGNMENT = "Microsoft.Authorization/roleAssignments@2022-04-01";

const UNDONE =
  " You can try to update `azapi` provider to the latest version or disable the validation using the feature " +
  "flag `schema_validation_enabled = false` within the resource block";

function applicationFaults(properties: Value): string[] {
  return faultsOf(APPLICATION, { properties });
}

function deploymentFaults(properties: Value): string[] {
  return faultsOf(DEPLOYMENT, { properties });
}

/** The lines about the body, without what surrounds them. */
function faultsOf(type: string, body: Value): string[] {
  return validateBody(type, body).flatMap((text) => {
    const start = 'embedded schema validation failed: the argument "body" is invalid:\n';
    expect(text.startsWith(start) && text.endsWith(UNDONE)).toBe(true);
    return text.slice(start.length, -UNDONE.length).trimEnd().split("\n");
  });
}

test("accepts what the constructs send, for each type", () => {
  expect(
    validateBody(APPLICATION, {
      properties: {
        agents: [{ agentName: "support-agent" }],
        displayName: "Support",
        tags: { team: "support" },
        trafficRoutingPolicy: {
          protocol: "FixedRatio",
          rules: [{ ruleId: "default", deploymentId: "", trafficPercentage: 100 }],
        },
      },
    }),
  ).toEqual([]);
  expect(
    validateBody(DEPLOYMENT, {
      properties: {
        deploymentType: "Managed",
        protocols: [{ protocol: "Activity", version: "1.0" }],
        agents: [{ agentName: "support-agent", agentVersion: "3" }],
      },
    }),
  ).toEqual([]);
  expect(
    validateBody(ROLE_ASSIGNMENT, {
      properties: { principalId: "p", roleDefinitionId: "r", principalType: "ServicePrincipal" },
    }),
  ).toEqual([]);
});

const OFFICIAL =
  "To deploy it to Azure, use the official azapi, which may know it. " +
  "To rehearse against local Azure, leave it out of the stack that you rehearse.";

test("says that it is the stand-in that does not know a type, and what it knows", () => {
  expect(validateBody("Microsoft.Nowhere/things@2026-01-01", {})).toEqual([
    "the stand-in for azapi does not know the resource type Microsoft.Nowhere/things: it knows " +
      `${KNOWN_NAMES.join(", ")}. ${OFFICIAL}`,
  ]);
  expect(KNOWN_NAMES).toContain("Microsoft.CognitiveServices/accounts");
});

test("says that it is the stand-in that does not know an api-version, where azapi knows more", () => {
  expect(validateBody("Microsoft.Authorization/roleAssignments@2020-04-01-preview", {})).toEqual([
    "the stand-in for azapi does not know the api-version of Microsoft.Authorization/roleAssignments@2020-04-01-preview: " +
      `of this type it knows 2022-04-01. ${OFFICIAL}`,
  ]);
});

test("refuses an api-version that azapi does not know either in azapi's words", () => {
  expect(
    validateBody("Microsoft.CognitiveServices/accounts/projects/applications@2031-01-01", {}),
  ).toEqual([
    'embedded schema validation failed: the argument "type"\'s api-version is invalid.\n The supported versions ' +
      `are [${apiVersionsOf(AGENT_APPLICATION).join(", ")}].\n${UNDONE}`,
  ]);
});

test("checks what an account has beside its properties, and does without those", () => {
  const account = "Microsoft.CognitiveServices/accounts@2026-05-15-preview";
  const fine = { name: "contoso", location: "eastus2", kind: "AIServices", sku: { name: "S0" } };
  expect(validateBody(account, { ...fine, identity: { type: "SystemAssigned" } })).toEqual([]);
  expect(
    validateBody(account, { ...fine, name: "-", sku: {}, identity: { type: "Nope" } }),
  ).toEqual([
    expect.stringMatching(
      /`name` is invalid, string length is less than 2\n[^]*`sku.name` is required[^]*`identity.type`'s value `Nope` is invalid|`identity.type`'s value `Nope` is invalid[^]*`sku.name` is required/,
    ),
  ]);
  expect(validateBody(account, { ...fine, name: "a b" })[0]).toContain(
    "`name` is invalid, string does not match pattern ^[a-zA-Z0-9][a-zA-Z0-9_.-]*$",
  );
  expect(validateBody(account, { ...fine, name: "a".repeat(65) })[0]).toContain(
    "`name` is invalid, string length is greater than 64",
  );
  expect(validateBody(account, { ...fine, etag: "x" })[0]).toContain("it's read only");
  const anyOther = { apiProperties: { whatever: [1], websiteName: "w" } };
  expect(validateBody(account, { ...fine, properties: anyOther })).toEqual([]);
});

test("finds types in any letter case", () => {
  expect(validateBody(APPLICATION.toLowerCase(), { properties: {} })).toEqual([]);
});

test("proposes the nearest name for an unknown one", () => {
  expect(applicationFaults({ displyName: "Support" })).toEqual([
    "`properties.displyName` is not expected here. Do you mean `properties.displayName`?",
  ]);
  expect(faultsOf(APPLICATION, { properties: {}, propertys: {} })).toEqual([
    "`propertys` is not expected here. Do you mean `properties`?",
  ]);
});

test("refuses what only the service sets", () => {
  expect(applicationFaults({ isEnabled: true })).toEqual([
    "`properties.isEnabled` is not expected here, it's read only",
  ]);
  expect(applicationFaults({ baseUrl: "https://x" })).toEqual([]);
});

test.each<[string, Value, string, string]>([
  ["displayName", 1, "string", "NumberValue"],
  ["displayName", ["a"], "string", "TupleValue"],
  ["displayName", false, "string", "BoolValue"],
  ["agents", "a", "array", "StringValue"],
  ["agents", { a: 1 }, "array", "ObjectValue"],
  ["tags", "a", "object", "StringValue"],
])("refuses a %s that is %j", (name, value, expected, got) => {
  expect(applicationFaults({ [name]: value })).toEqual([
    `\`properties.${name}\` is invalid, expect \`${expected}\` but got \`basetypes.${got}\``,
  ]);
});

test("names the place of a fault in lists and maps", () => {
  expect(applicationFaults({ agents: [{}, { agentName: 1 }], tags: { team: true } })).toEqual([
    "`properties.agents.1.agentName` is invalid, expect `string` but got `basetypes.NumberValue`",
    "`properties.tags.team` is invalid, expect `string` but got `basetypes.BoolValue`",
  ]);
});

test("takes any number for an integer, and any text for an open choice", () => {
  const rule = { trafficPercentage: 1.5 };
  expect(applicationFaults({ trafficRoutingPolicy: { protocol: "Any", rules: [rule] } })).toEqual(
    [],
  );
  expect(
    applicationFaults({ trafficRoutingPolicy: { rules: [{ trafficPercentage: "1" }] } }),
  ).toEqual([
    "`properties.trafficRoutingPolicy.rules.0.trafficPercentage` is invalid, expect `integer` but got `basetypes.StringValue`",
  ]);
  expect(applicationFaults({ trafficRoutingPolicy: { protocol: 1 } })).toEqual([
    "`properties.trafficRoutingPolicy.protocol`'s value `` is invalid. The supported values are [FixedRatio]. Do you mean `FixedRatio`?",
  ]);
});

test("lets the discriminator decide what a deployment may hold", () => {
  expect(deploymentFaults({})).toEqual([
    "`properties.deploymentType` is required, but no definition was found",
  ]);
  expect(deploymentFaults({ deploymentType: 1 })).toEqual([
    "`properties.deploymentType` is invalid, expect `string` but got `basetypes.NumberValue`",
  ]);
  expect(deploymentFaults({ deploymentType: "managed" })).toEqual([
    "`properties.deploymentType`'s value `managed` is invalid. The supported values are [Hosted, Managed]. Do you mean `Managed`?",
  ]);
  expect(deploymentFaults({ deploymentType: "Hosted", minReplicas: 1 })).toEqual([]);
  expect(deploymentFaults({ deploymentType: "Managed", minReplicas: 1 })).toEqual([
    "`properties.minReplicas` is not expected here. Do you mean `properties.deploymentType`?",
  ]);
});

test("knows the policy by its discriminator only, not by the key that the service takes", () => {
  expect(applicationFaults({ authorizationPolicy: { type: "Channels" } })).toEqual([]);
  expect(applicationFaults({ authorizationPolicy: { authorizationScheme: "Channels" } })).toEqual([
    "`properties.authorizationPolicy.type` is required, but no definition was found",
  ]);
});

test("reports what is required and missing", () => {
  expect(faultsOf(APPLICATION, {})).toEqual([
    "`properties` is required, but no definition was found",
  ]);
  expect(faultsOf(ROLE_ASSIGNMENT, { properties: { principalId: "p" } })).toEqual([
    "`properties.roleDefinitionId` is required, but no definition was found",
  ]);
});

test("accepts what is null or known only after apply", () => {
  expect(validateBody(APPLICATION, UNKNOWN)).toEqual([]);
  expect(applicationFaults(UNKNOWN)).toEqual([]);
  expect(applicationFaults({ displayName: null, agents: [{ agentName: UNKNOWN }] })).toEqual([]);
  expect(deploymentFaults({ deploymentType: UNKNOWN, minReplicas: 1 })).toEqual([]);
});
