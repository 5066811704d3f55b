import { AgentApplication } from "../../lib/application/agent-application";
import { AgentDeployment } from "../../lib/application/agent-deployment";
import { Template } from "../../lib/testing";
import type { TerraformStack } from "cdktf";
import {
  AGENT,
  anApplication,
  anotherStack,
  azureStack,
  PROJECT_ID,
  publishedApplication,
} from "../support/foundry";

test("fails at synth when there are several, and says what is to come", () => {
  const stack = azureStack();
  const application = publishedApplication(stack);
  application.addDeployment("Next", { ...AGENT, agentVersion: "4" });
  expect(() => Template.fromStack(stack)).toThrow(
    "[SeveralDeployments] an application has one deployment, got 2 (stack/Support/Live, stack/Support/Next): routing between several comes with trafficPercentage, in a later release",
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
  const other = anotherStack(stack, "second");
  expect(() => new AgentDeployment(other, "Live", { application, ...AGENT })).toThrow(
    "[MisplacedDeployment] second/Live: a deployment has to be in the stack of its application: second is not first",
  );
});

/** An import with a deployment of its own. */
function deployToImport(stack: TerraformStack, id: string, agentApplicationId: string) {
  const application = AgentApplication.fromAgentApplicationId(stack, id, agentApplicationId);
  return new AgentDeployment(application, "Live", { application, ...AGENT });
}

test("fails when two stacks import the same application and both deploy to it", () => {
  const stack = azureStack("first");
  const other = anotherStack(stack, "second");
  deployToImport(stack, "App", `${PROJECT_ID}/applications/app`);
  Template.fromStack(stack);
  deployToImport(other, "App", `${PROJECT_ID.toLowerCase()}/applications/APP`);
  expect(() => Template.fromStack(stack)).toThrow(
    "[SeveralDeployments] an application has one deployment, got 2 (first/App/Live, second/App/Live)",
  );
});

test.each([
  ["its id", (application: AgentApplication) => application.agentApplicationId],
  ["the same id in letters", () => `${PROJECT_ID}/applications/Support`],
])("fails on a deployment to an import of what the program makes, by %s", (_, idOf) => {
  const stack = azureStack("first");
  const application = anApplication(stack, { agentNames: ["support-agent"] });
  const other = anotherStack(stack, "second");
  deployToImport(other, "App", idOf(application));
  expect(() => Template.fromStack(other)).toThrow(
    "[MisplacedDeployment] the application is made in this program: add its deployment to first/Support, not to an import",
  );
});

test("lets a program import what it makes for everything else", () => {
  const stack = azureStack("first");
  const application = publishedApplication(stack);
  const other = anotherStack(stack, "second");
  AgentApplication.fromAgentApplicationId(other, "App", application.agentApplicationId);
  expect(() => Template.fromStack(other)).not.toThrow();
});
