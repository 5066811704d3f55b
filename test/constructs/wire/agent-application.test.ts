import { escapeTemplate } from "../../../lib/constructs/core/template-text";
import {
  EXPORTED_AGENTS,
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

test("names an authorization policy as the service does, and leaves the default one out", () => {
  expect(policyOf("Channels")).toEqual({ authorizationScheme: "Channels" });
  expect(policyOf("${x}")).toEqual({ authorizationScheme: escapeTemplate("${x}") });
  expect(policyOf("Default")).toBeUndefined();
});

test("knows whether it sends a policy", () => {
  expect(hasPolicy({})).toBe(false);
  expect(hasPolicy({ authorizationPolicy: { authorizationScheme: "Default" } })).toBe(false);
  expect(hasPolicy({ authorizationPolicy: { authorizationScheme: "Channels" } })).toBe(true);
});

test("exports the agents' names", async () => {
  const answer = {
    properties: { agents: [{ agentId: "azureml://x", agentName: "support-agent" }] },
  };
  expect(await evaluate(answer, EXPORTED_AGENTS)).toEqual(["support-agent"]);
});
