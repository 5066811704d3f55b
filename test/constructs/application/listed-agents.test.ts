import { Token } from "cdktf";
import type { IAgentDeployment } from "../../../lib/constructs/application/agent-application-ref";
import { ListedAgents } from "../../../lib/constructs/application/listed-agents";
import { newStack, resolved } from "../../support/new-stack";

const deploymentOf = (agentName: string) => ({ agentName }) as IAgentDeployment;

test("lists those asked for and those of deployments made later, each once", () => {
  const deployments: IAgentDeployment[] = [];
  const agents = new ListedAgents(["a", "b"], deployments);
  deployments.push(deploymentOf("b"), deploymentOf("c"));
  expect(resolved(newStack(), agents.names)).toEqual(["a", "b", "c"]);
  expect(resolved(newStack(), agents.body)).toEqual([
    { agentName: "a" },
    { agentName: "b" },
    { agentName: "c" },
  ]);
});

test("lists a name known only to Terraform once, however often it was read", () => {
  const read = () => Token.asString({ resolve: () => "${azapi_resource.agent.name}" });
  const agents = new ListedAgents([read()], [deploymentOf(read())]);
  expect(resolved(newStack(), agents.names)).toEqual(["${azapi_resource.agent.name}"]);
});

test("keeps a name from being a template", () => {
  const names = resolved(newStack(), new ListedAgents(["${x}"], []).names);
  expect(names).not.toEqual(["${x}"]);
});

test("is empty without both", () => {
  expect(new ListedAgents([], []).isEmpty).toBe(true);
  expect(new ListedAgents(["a"], []).isEmpty).toBe(false);
  expect(new ListedAgents([], [deploymentOf("a")]).isEmpty).toBe(false);
});
