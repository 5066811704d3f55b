import { ROLE_DEFINITIONS } from "../../lib/arm/role-definitions";
import { AzapiProvider } from "../../lib/azapi/provider";
import { FoundryProject } from "../../lib/project/foundry-project";
import { BuiltInRole } from "../../lib/rbac/built-in-role";
import { RbacPrincipal } from "../../lib/rbac/principal";
import type { RoleAssignment } from "../../lib/rbac/role-assignment";
import { Template } from "../../lib/testing";
import {
  anApplication,
  azureStack,
  PROJECT_ID,
  publishedApplication,
  SOMEBODY,
} from "../support/foundry";

const somebody = RbacPrincipal.group(SOMEBODY);

/** Who got which role where. */
function told(template: Template, assignment: RoleAssignment) {
  const { parent_id, body } = template.blockOf(assignment);
  const { properties } = body as { properties: { [key: string]: string } };
  const role = properties["roleDefinitionId"]?.split("/").at(-1);
  return { scope: parent_id, role, principal: properties["principalId"] };
}

test("lets callers invoke with Foundry User on the application alone", () => {
  const stack = azureStack();
  const application = publishedApplication(stack);
  const assignment = application.grants.invoke("Team", somebody);
  const template = Template.fromStack(stack);
  expect(told(template, assignment)).toEqual({
    scope: `${PROJECT_ID}/applications/Support`,
    role: ROLE_DEFINITIONS.FOUNDRY_USER,
    principal: SOMEBODY,
  });
  expect(template.azureResources("roleAssignments")).toHaveLength(1);
});

test("comes after the application, although it is named by an id that is known before", () => {
  const stack = azureStack();
  const assignment = publishedApplication(stack).grants.invoke("Team", somebody);
  expect(Template.fromStack(stack).blockOf(assignment)).toMatchObject({
    parent_id: `${PROJECT_ID}/applications/Support`,
    depends_on: ["azapi_resource.Support_5CFB64A3"],
  });
});

test("gives any other role on the application", () => {
  const stack = azureStack();
  const application = publishedApplication(stack);
  const assignment = application.grants.role("Ops", BuiltInRole.CONTRIBUTOR, somebody);
  expect(told(Template.fromStack(stack), assignment)).toMatchObject({
    role: ROLE_DEFINITIONS.CONTRIBUTOR,
  });
});

test("passes the name of an assignment that was made elsewhere", () => {
  const stack = azureStack();
  const { grants } = publishedApplication(stack);
  const given = { roleAssignmentName: "6d0c0a5e-0000-4000-8000-000000000001" };
  const granted = [
    grants.invoke("Team", somebody, given),
    grants.role("Ops", BuiltInRole.CONTRIBUTOR, somebody, given),
  ];
  const template = Template.fromStack(stack);
  expect(granted.map((assignment) => template.blockOf(assignment)["name"])).toEqual([
    given.roleAssignmentName,
    given.roleAssignmentName,
  ]);
});

test("lets one agent call another", () => {
  const stack = azureStack();
  const project = FoundryProject.fromProjectId(stack, "Project", PROJECT_ID);
  const callee = publishedApplication(stack, { project });
  const caller = anApplication(stack, { project, agentNames: ["b"] }, "Caller");
  const assignment = callee.grants.invoke("Caller", caller.identity);
  expect(told(Template.fromStack(stack), assignment).principal).toMatch(
    /^\$\{local\.Caller_Now_Identity_\w+\.principalId\}$/,
  );
});

test("takes over azapi configuration and timeouts of the application", () => {
  const stack = azureStack();
  const provider = new AzapiProvider(stack, "other", { alias: "other" });
  const { grants } = publishedApplication(stack, { provider, timeouts: { create: "1h" } });
  const assignment = grants.invoke("Team", somebody);
  expect(Template.fromStack(stack).blockOf(assignment)).toMatchObject({
    provider: "azapi.other",
    timeouts: { create: "1h" },
  });
});
