import { writablePart } from "../../../../lib/tools/azapi-standin/body-schema/writable-part";

const APPLICATION = "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview";
const DEPLOYMENT =
  "Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments@2026-05-15-preview";

test("leaves out what is read-only and what the schema does not know", () => {
  expect(
    writablePart(APPLICATION, {
      id: "/a",
      name: "a",
      extra: 1,
      properties: {
        applicationId: "g",
        baseUrl: "https://x",
        description: null,
        isEnabled: true,
        agents: [{ agentName: "a", extra: 1 }],
        tags: { team: "support" },
      },
    }),
  ).toEqual({
    name: "a",
    properties: {
      baseUrl: "https://x",
      description: null,
      agents: [{ agentName: "a" }],
      tags: { team: "support" },
    },
  });
});

test("makes a policy without a discriminator null, as the service's policies are", () => {
  const policy = (authorizationPolicy: { [key: string]: string }) =>
    writablePart(APPLICATION, { properties: { authorizationPolicy } });
  expect(policy({ authorizationScheme: "Default" })).toEqual({
    properties: { authorizationPolicy: null },
  });
  expect(policy({ type: "Default" })).toEqual({
    properties: { authorizationPolicy: { type: "Default" } },
  });
});

test("keeps of a deployment what its variant may hold", () => {
  const deployment = { displayName: "Live", provisioningState: "Succeeded", minReplicas: 1 };
  expect(
    writablePart(DEPLOYMENT, { properties: { ...deployment, deploymentType: "Managed" } }),
  ).toEqual({ properties: { displayName: "Live", deploymentType: "Managed" } });
  expect(
    writablePart(DEPLOYMENT, { properties: { ...deployment, deploymentType: "Newer" } }),
  ).toEqual({ properties: { displayName: "Live", minReplicas: 1, deploymentType: "Newer" } });
});

test("leaves the bodies of other types alone", () => {
  expect(writablePart("Microsoft.Nowhere/things@2026-01-01", { id: "/a" })).toEqual({ id: "/a" });
});
