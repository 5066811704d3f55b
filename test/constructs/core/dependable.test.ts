import { TerraformResource, type ITerraformDependable } from "cdktf";
import type { Construct } from "constructs";
import {
  AgentApplication,
  AgentDeployment,
  AgentInvokerRole,
  FoundryProject,
  PublishedAgent,
  RbacPrincipal,
} from "../../../lib/constructs";
import { Template } from "../../../lib/constructs/testing";
import {
  AGENT,
  anApplication,
  anotherStack,
  azureStack,
  PROJECT_ID,
  SOMEBODY,
  SUBSCRIPTION_ID,
} from "../../support/foundry";

/** A resource of any other library. */
function waiting(scope: Construct, ...dependsOn: ITerraformDependable[]): TerraformResource {
  return new TerraformResource(scope, "Waiting", {
    terraformResourceType: "terraform_data",
    dependsOn,
  });
}

function dependsOnOf(element: TerraformResource): unknown {
  return Template.fromStack(element.cdktfStack).blockOf(element)["depends_on"];
}

test("an application stands for its route, with or without deployments", () => {
  const application = anApplication(azureStack(), { agentNames: ["a"] });
  const element = waiting(application.resource.cdktfStack, application);
  const route = [expect.stringMatching(/^azapi_resource_action\.Support_Route_/)];
  expect(dependsOnOf(element)).toEqual(route);
  application.addDeployment("Live", AGENT);
  expect(dependsOnOf(element)).toEqual(route);
});

test("a published agent stands for the route of its application", () => {
  const stack = azureStack();
  const project = FoundryProject.fromProjectId(stack, "Project", PROJECT_ID);
  const agent = new PublishedAgent(stack, "Support", { project, deployment: AGENT });
  expect(dependsOnOf(waiting(stack, agent))).toEqual([
    expect.stringMatching(/^azapi_resource_action\.Support_Application_Route_/),
  ]);
});

test("a deployment, a grant and a role stand for their own resources", () => {
  const stack = azureStack();
  const application = anApplication(stack);
  const live = application.addDeployment("Live", AGENT);
  const grant = application.grants.invoke("Caller", RbacPrincipal.user(SOMEBODY));
  const role = new AgentInvokerRole(stack, "Role", {
    roleName: "Invoker",
    assignableScope: SUBSCRIPTION_ID,
  });
  const element = waiting(stack, live, grant, role);
  expect(dependsOnOf(element)).toEqual([
    expect.stringMatching(/^azapi_resource\.Support_Live_/),
    expect.stringMatching(/^azapi_resource\.Support_Grants_Caller_/),
    expect.stringMatching(/^azapi_resource\.Role_/),
  ]);
});

test("an imported application stands for what reads it, or for what follows its deployment", () => {
  const stack = azureStack();
  const id = `${PROJECT_ID}/applications/theirs`;
  const application = AgentApplication.fromAgentApplicationId(stack, "Theirs", id);
  const element = waiting(stack, application);
  expect(dependsOnOf(element)).toEqual([expect.stringMatching(/^data\.azapi_resource\.Theirs_/)]);
  new AgentDeployment(stack, "Live", { application, ...AGENT });
  expect(dependsOnOf(element)).toEqual([expect.stringMatching(/^terraform_data\.Theirs_Serving_/)]);
});

test("another stack is deployed afterwards instead", () => {
  const stack = azureStack();
  const other = anotherStack(stack, "other");
  expect(dependsOnOf(waiting(other, anApplication(stack)))).toEqual([]);
  expect(other.dependsOn(stack)).toBe(true);
});
