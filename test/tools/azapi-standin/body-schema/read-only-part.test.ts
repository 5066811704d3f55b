import { readOnlyPart } from "../../../../lib/tools/azapi-standin/body-schema/read-only-part";

const APPLICATION = "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview";
const DEPLOYMENT =
  "Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments@2026-05-15-preview";
const ROLE_ASSIGNMENT = "Microsoft.Authorization/roleAssignments@2022-04-01";

test("takes what the schema flags as read-only, including id and type", () => {
  expect(
    readOnlyPart(ROLE_ASSIGNMENT, {
      id: "/subscriptions/s/providers/Microsoft.Authorization/roleAssignments/g",
      name: "g",
      type: "Microsoft.Authorization/roleAssignments",
      properties: { principalId: "p", roleDefinitionId: "r", scope: "/s", createdBy: null },
    }),
  ).toEqual({
    id: "/subscriptions/s/providers/Microsoft.Authorization/roleAssignments/g",
    type: "Microsoft.Authorization/roleAssignments",
    properties: { scope: "/s" },
  });
});

test("takes neither baseUrl nor identities nor routing of an application", () => {
  expect(
    readOnlyPart(APPLICATION, {
      id: "/a",
      systemData: { createdAt: "2026-01-01T00:00:00Z" },
      properties: {
        baseUrl: "https://x",
        defaultInstanceIdentity: { principalId: "p" },
        isEnabled: true,
        provisioningState: "Succeeded",
      },
    }),
  ).toEqual({ id: "/a", properties: { isEnabled: true, provisioningState: "Succeeded" } });
});

test("takes the state of an identity once there is one", () => {
  const properties = {
    defaultInstanceIdentity: { principalId: "p", provisioningState: "Creating" },
  };
  expect(readOnlyPart(APPLICATION, { properties })).toEqual({
    properties: { defaultInstanceIdentity: { provisioningState: "Creating" } },
  });
});

test("takes an empty object for each object in a list, and all of a map", () => {
  const properties = {
    agents: [{ agentName: "a" }, { agentName: "b" }],
    tags: { team: "support" },
  };
  expect(readOnlyPart(APPLICATION, { properties })).toEqual({
    properties: { agents: [{}, {}], tags: { team: "support" } },
  });
  expect(readOnlyPart(APPLICATION, { properties: { agents: [], tags: {} } })).toEqual({});
});

test("takes everything that all deployments have, once it knows which variant it is", () => {
  const common = { displayName: "Live", description: null, provisioningState: "Succeeded" };
  expect(
    readOnlyPart(DEPLOYMENT, {
      properties: { ...common, deploymentType: "Managed", agents: [{ agentName: "a" }], extra: 1 },
    }),
  ).toEqual({ properties: { ...common, agents: [{}] } });
  expect(readOnlyPart(DEPLOYMENT, { properties: common })).toEqual({});
});

test("takes unknown properties of an unknown variant", () => {
  const properties = { displayName: "Live", deploymentType: "Newer", extra: 1 };
  expect(readOnlyPart(DEPLOYMENT, { properties })).toEqual({ properties });
});

test("knows nothing of other types", () => {
  expect(readOnlyPart("Microsoft.Nowhere/things@2026-01-01", { id: "/a" })).toBeUndefined();
});
