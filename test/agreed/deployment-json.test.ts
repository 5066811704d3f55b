import { DEPLOYMENT_JSON, renderDeployed, RESPONSES } from "../../lib/agreed/deployment-json";
import { evaluate } from "../support/jmespath";

test("holds one agent and one protocol, where the paths lead", async () => {
  const agent = { agentName: "support-agent", agentVersion: "3" };
  const properties = renderDeployed({ deploymentType: "Managed" }, RESPONSES, agent);
  expect(properties).toEqual({
    deploymentType: "Managed",
    protocols: [{ protocol: "Responses", version: "1.0" }],
    agents: [agent],
  });
  expect(await evaluate({ properties }, DEPLOYMENT_JSON.agentName)).toBe("support-agent");
  expect(await evaluate({ properties }, DEPLOYMENT_JSON.agentVersion)).toBe("3");
  expect(await evaluate({ properties }, DEPLOYMENT_JSON.deploymentType)).toBe("Managed");
});
