import { TerraformLocal } from "cdktf";
import { ROLE_DEFINITIONS } from "../../../lib/azure/role-definitions";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { AgentApplication } from "../../../lib/constructs/application/agent-application";
import { FoundryProject } from "../../../lib/constructs/project/foundry-project";
import { Role } from "../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { RoleAssignment } from "../../../lib/constructs/rbac/role-assignment";
import { Template } from "../../../lib/constructs/testing";
import {
  AGENT,
  anApplication,
  azureStack,
  PROJECT_ID,
  publishedApplication,
  SOMEBODY,
} from "../../support/foundry";

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
  const assignment = application.grants.role("Ops", Role.CONTRIBUTOR, somebody);
  expect(told(Template.fromStack(stack), assignment)).toMatchObject({
    role: ROLE_DEFINITIONS.CONTRIBUTOR,
  });
});

test("refuses Foundry Agent Consumer, in any letter case", () => {
  const { grants } = publishedApplication(azureStack());
  const guid = ROLE_DEFINITIONS.FOUNDRY_AGENT_CONSUMER.toUpperCase();
  const role = Role.fromRoleDefinitionId(guid);
  expect(() => grants.role("Team", role, somebody)).toThrow(
    "[RoleWithoutEffect] stack/Support/Grants: Team would get Foundry Agent Consumer, which does not allow calling an application",
  );
  expect(() => grants.role("Team", Role.COGNITIVE_SERVICES_USER, somebody)).not.toThrow();
});

describe("alsoOnProject", () => {
  test("gives the role on the project too, and warns", () => {
    const stack = azureStack();
    const application = publishedApplication(stack);
    const options = { alsoOnProject: true, roleAssignmentName: SOMEBODY, description: "why" };
    application.grants.invoke("Team", somebody, options);
    const template = Template.fromStack(stack);
    const { roleAssignments } = application.grants;
    expect(roleAssignments.map((assignment) => told(template, assignment))).toEqual([
      {
        scope: `${PROJECT_ID}/applications/Support`,
        role: ROLE_DEFINITIONS.FOUNDRY_USER,
        principal: SOMEBODY,
      },
      { scope: PROJECT_ID, role: ROLE_DEFINITIONS.FOUNDRY_USER, principal: SOMEBODY },
    ]);
    const [first, second] = roleAssignments.map((assignment) => template.blockOf(assignment));
    expect(first).toMatchObject({ name: SOMEBODY, body: { properties: { description: "why" } } });
    expect(second?.["name"]).toMatch(/uuidv5/);
    expect(second).toMatchObject({ body: { properties: { description: "why" } } });
    expect(roleAssignments.map(({ node }) => node.id)).toEqual(["Team", "TeamOnProject"]);
    expect(template.warnings).toEqual([
      expect.stringContaining("stack/Support/Grants/TeamOnProject: [OpenToProject] "),
    ]);
  });

  test.each([
    [`${PROJECT_ID}/applications/app`, PROJECT_ID],
    ["${local.known}", '${join("/", slice(split("/", local.App_Id_CC0C5D62), 0, 11))}'],
  ])("finds the project of the import %s", (id, project) => {
    const stack = azureStack();
    const known = new TerraformLocal(stack, "known", "later").asString;
    const application = AgentApplication.fromAgentApplicationId(
      stack,
      "App",
      id.startsWith("$") ? known : id,
    );
    application.grants.invoke("Team", somebody, { alsoOnProject: true });
    const scopes = Template.fromStack(stack)
      .azureResources("roleAssignments")
      .map(({ parent_id }) => parent_id);
    expect(scopes.sort()).toEqual([id, project].sort());
  });

  test("is needed once for the applications of a project", () => {
    const stack = azureStack();
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT_ID);
    const [first, second] = ["First", "Second"].map((id) =>
      anApplication(stack, { project, agentNames: ["a"] }, id),
    );
    first?.grants.invoke("Team", somebody, { alsoOnProject: true });
    expect(() => second?.grants.invoke("Team", somebody, { alsoOnProject: true })).toThrow(
      "[DuplicateRoleAssignment] stack/Second/Grants/TeamOnProject: stack/First/Grants/TeamOnProject already gives the same role to the same principal at the same scope: remove one of the two",
    );
  });
});

test("is known by either id of the application", () => {
  const stack = azureStack();
  const application = publishedApplication(stack);
  application.grants.invoke("Team", somebody);
  const again = () =>
    new RoleAssignment(stack, "Again", {
      role: Role.FOUNDRY_USER,
      principal: somebody,
      scope: application.agentApplicationId,
    });
  expect(again).toThrow("[DuplicateRoleAssignment] stack/Again: ");
});

test("passes the name of an assignment that was made elsewhere", () => {
  const stack = azureStack();
  const { grants } = publishedApplication(stack);
  const names = ["6d0c0a5e-0000-4000-8000-000000000001", "6d0c0a5e-0000-4000-8000-000000000002"];
  const [first, second] = names.map((roleAssignmentName) => ({ roleAssignmentName }));
  const granted = [
    grants.invoke("Team", somebody, first),
    grants.role("Ops", Role.CONTRIBUTOR, somebody, second),
  ];
  const template = Template.fromStack(stack);
  expect(granted.map((assignment) => template.blockOf(assignment)["name"])).toEqual(names);
});

describe("two applications of a stack", () => {
  function callEachOther() {
    const stack = azureStack();
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT_ID);
    const [a, b] = ["A", "B"].map((id) => anApplication(stack, { project }, id)) as [
      AgentApplication,
      AgentApplication,
    ];
    const deployments = [a, b].map((application) => application.addDeployment("Live", AGENT));
    const grants = [a.grants.invoke("B", b.identity), b.grants.invoke("A", a.identity)];
    return { template: Template.fromStack(stack), deployments, grants };
  }

  test("may call each other", () => {
    const { template, grants } = callEachOther();
    expect(grants.map((grant) => told(template, grant).principal)).toEqual([
      expect.stringMatching(/^\$\{local\.B_Current_Identity_\w+\.principalId\}$/),
      expect.stringMatching(/^\$\{local\.A_Current_Identity_\w+\.principalId\}$/),
    ]);
  });

  test("wait for nothing that waits for them", () => {
    const { template, deployments, grants } = callEachOther();
    expect(grants.map((grant) => template.blockOf(grant)["depends_on"])).toEqual([
      [expect.stringMatching(/^azapi_resource\.A_[0-9A-F]{8}$/)],
      [expect.stringMatching(/^azapi_resource\.B_[0-9A-F]{8}$/)],
    ]);
    expect(deployments.map((one) => template.blockOf(one)["depends_on"])).toEqual([
      [expect.stringMatching(/^azapi_resource\.A_Grants_B_/)],
      [expect.stringMatching(/^azapi_resource\.B_Grants_A_/)],
    ]);
  });
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
