import { escapeTemplate } from "../../../lib/constructs/core/template-text";
import {
  EXPORTED_AGENTS,
  EXPORTED_IDENTITY,
  EXPORTED_ROUTE,
  EXPORTED_ROUTED_DEPLOYMENT,
  hasPolicy,
  listAgent,
  renderAgentApplication,
} from "../../../lib/constructs/wire/agent-application";
import { routeTo } from "../../../lib/agreed/traffic-routing";
import { evaluate } from "../../support/jmespath";

test("holds what was chosen and nothing else", () => {
  const agents = [listAgent("support-agent")];
  expect(renderAgentApplication({ displayName: "Support" }, agents, routeTo("id-1"))).toEqual({
    properties: {
      displayName: "Support",
      agents: [{ agentName: "support-agent" }],
      trafficRoutingPolicy: routeTo("id-1"),
    },
  });
});

const policyOf = (authorizationScheme: string) =>
  renderAgentApplication({ authorizationPolicy: { authorizationScheme } }, [], routeTo("id-1"))
    .properties.authorizationPolicy;

test("names an authorization policy as the service does, unless it is what nothing means", () => {
  expect(policyOf("Channels")).toEqual({ authorizationScheme: "Channels" });
  expect(policyOf("${x}")).toEqual({ authorizationScheme: escapeTemplate("${x}") });
  expect(policyOf("Default")).toBeUndefined();
});

test("knows whether it sends a policy", () => {
  expect(hasPolicy({})).toBe(false);
  expect(hasPolicy({ authorizationPolicy: { authorizationScheme: "Default" } })).toBe(false);
  expect(hasPolicy({ authorizationPolicy: { authorizationScheme: "Channels" } })).toBe(true);
});

/** What the service answers, after the one recorded GET of an application (2026-06-23). */
const ANSWER = {
  properties: {
    baseUrl: "https://contoso.example/api/projects/support/applications/app",
    description: null,
    agents: [{ agentId: "azureml://agents/support-agent", agentName: "support-agent" }],
    defaultInstanceIdentity: { principalId: "p", clientId: "c", tenantId: "t", subject: null },
    agentIdentityBlueprint: { principalId: "bp", clientId: "bc", tenantId: "bt", subject: null },
    trafficRoutingPolicy: {
      protocol: "FixedRatio",
      rules: [
        {
          ruleId: "default",
          description: "made by the service",
          deploymentId: "",
          trafficPercentage: 100,
        },
      ],
    },
  },
};

test("exports the agents' names", async () => {
  expect(await evaluate(ANSWER, EXPORTED_AGENTS)).toEqual(["support-agent"]);
});

test("exports a route that can be sent back as it is", async () => {
  expect(await evaluate(ANSWER, EXPORTED_ROUTE)).toEqual(routeTo(""));
  expect(await evaluate(ANSWER, EXPORTED_ROUTED_DEPLOYMENT)).toBe("");
});

test("exports URL and identities", async () => {
  expect(await evaluate(ANSWER, EXPORTED_IDENTITY)).toEqual({
    baseUrl: ANSWER.properties.baseUrl,
    principalId: "p",
    clientId: "c",
    tenantId: "t",
    blueprintPrincipalId: "bp",
    blueprintClientId: "bc",
    blueprintTenantId: "bt",
  });
});
