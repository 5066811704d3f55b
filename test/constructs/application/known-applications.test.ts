import type { TerraformStack } from "cdktf";
import { AgentApplication } from "../../../lib/constructs/application/agent-application";
import { AgentDeployment } from "../../../lib/constructs/application/agent-deployment";
import { Template } from "../../../lib/constructs/testing";
import {
  AGENT,
  anApplication,
  anotherStack,
  azureStack,
  PROJECT_ID,
  publishedApplication,
} from "../../support/foundry";

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
    "[SeveralDeployments] an imported application can have one deployment, got 2 (first/App/Live, second/App/Live): only the program that creates the application can route between several",
  );
});

test.each([
  ["its id", (application: AgentApplication) => application.agentApplicationId],
  ["the same id in letters", () => `${PROJECT_ID}/applications/Support`],
])(
  "fails when a deployment is added to an import of an application that the program creates, by %s",
  (_, idOf) => {
    const stack = azureStack("first");
    const application = anApplication(stack, { agentNames: ["support-agent"] });
    const other = anotherStack(stack, "second");
    deployToImport(other, "App", idOf(application));
    expect(() => Template.fromStack(other)).toThrow(
      "[MisplacedDeployment] this program creates the application itself: add the deployment to first/Support, not to an import of it",
    );
  },
);

test("lets a program import its own application for everything else", () => {
  const stack = azureStack("first");
  const application = publishedApplication(stack);
  const other = anotherStack(stack, "second");
  AgentApplication.fromAgentApplicationId(other, "App", application.agentApplicationId);
  expect(() => Template.fromStack(other)).not.toThrow();
});

test("fails when a program creates the same application twice", () => {
  const stack = azureStack("first");
  const agentNames = ["support-agent"];
  anApplication(stack, { agentNames });
  const other = anotherStack(stack, "second");
  anApplication(other, { agentNames, agentApplicationName: "support" });
  expect(() => Template.fromStack(stack)).toThrow(
    "[first/Support] [DuplicateApplication] second/Support creates the same application: give one of them another agentApplicationName",
  );
});
