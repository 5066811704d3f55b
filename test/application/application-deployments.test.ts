import { AgentApplication } from "../../lib/application/agent-application";
import { AgentDeployment } from "../../lib/application/agent-deployment";
import { Template } from "../../lib/testing";
import { TerraformStack } from "cdktf";
import {
  AGENT,
  anApplication,
  azureStack,
  PROJECT_ID,
  publishedApplication,
} from "../support/foundry";

test("fails at synth when there are several, and says what is to come", () => {
  const stack = azureStack();
  const application = publishedApplication(stack);
  application.addDeployment("Next", { ...AGENT, agentVersion: "4" });
  expect(() => Template.fromStack(stack)).toThrow(
    "[SeveralDeployments] an application has one deployment, got 2 (Live, Next): routing between several comes with trafficPercentage, in a later release",
  );
});

test("fails when there are several behind an imported application", () => {
  const stack = azureStack();
  const id = `${PROJECT_ID}/applications/app`;
  const application = AgentApplication.fromAgentApplicationId(stack, "App", id);
  new AgentDeployment(stack, "Live", { application, ...AGENT });
  Template.fromStack(stack);
  new AgentDeployment(stack, "Next", { application, ...AGENT });
  expect(() => Template.fromStack(stack)).toThrow("[SeveralDeployments]");
});

test.each([
  ["made", (stack: TerraformStack) => anApplication(stack)],
  [
    "imported",
    (stack: TerraformStack) =>
      AgentApplication.fromAgentApplicationId(stack, "App", `${PROJECT_ID}/applications/app`),
  ],
])("fails in another stack than an application that is %s", (_, make) => {
  const stack = azureStack("first");
  const application = make(stack);
  const other = new TerraformStack(stack.node.root, "second");
  expect(() => new AgentDeployment(other, "Live", { application, ...AGENT })).toThrow(
    "[DeploymentInAnotherStack] second/Live: a deployment has to be in the stack of its application: second is not first",
  );
});
