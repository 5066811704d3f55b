import { Fn, TerraformVariable, type TerraformStack } from "cdktf";
import { AgentApplication } from "../../../lib/constructs/application/agent-application";
import { AgentDeployment } from "../../../lib/constructs/application/agent-deployment";
import { AgentInvokerRole } from "../../../lib/constructs/application/agent-invoker-role";
import {
  DeployerAccess,
  type DeployerAccessProps,
} from "../../../lib/constructs/application/deployer-access";
import { ROLE_DEFINITIONS } from "../../../lib/azure/role-definitions";
import { FoundryProject } from "../../../lib/constructs/project/foundry-project";
import { Role } from "../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { Template } from "../../../lib/constructs/testing";
import {
  AGENT,
  anotherStack,
  azureStack,
  PROJECT_ID,
  publishedApplication,
  SOMEBODY,
  STORAGE_ID,
  SUBSCRIPTION_ID,
} from "../../support/foundry";

const PIPELINE = RbacPrincipal.servicePrincipal("5f2d3c1e-0000-4000-8000-0000000000ff");
const GROUP = `${SUBSCRIPTION_ID}/resourceGroups/rg`;
const COSMOS = `${GROUP}/providers/Microsoft.DocumentDB/databaseAccounts/orders`;
const CONDITION = /RoleDefinitionId\] ForAnyOfAnyValues:GuidEquals \{(.*?)\}/;

let bootstrap: TerraformStack;
let support: TerraformStack;
beforeEach(() => {
  bootstrap = azureStack("bootstrap");
  support = anotherStack(bootstrap, "support");
});

function access(props: Partial<DeployerAccessProps> = {}, id = "Pipeline"): DeployerAccess {
  return new DeployerAccess(bootstrap, id, {
    deployer: PIPELINE,
    stack: support,
    ...props,
  });
}

/** Role, scope and, where there is one, the roles in the condition. */
function given(made: DeployerAccess): string[][] {
  const template = Template.fromStack(bootstrap);
  return made.roleAssignments.map((assignment) => {
    const { parent_id, body } = template.blockOf(assignment);
    const { properties } = body as { properties: { [key: string]: string } };
    const role = properties["roleDefinitionId"]?.split("/").at(-1) ?? "";
    const roles = CONDITION.exec(properties["condition"] ?? "")?.[1];
    return [role, String(parent_id), ...(roles === undefined ? [] : [roles])];
  });
}

test("whoever publishes becomes manager of the project, and can assign only the roles that managers may", () => {
  const app = publishedApplication(support);
  app.grants.invoke("Team", RbacPrincipal.group(SOMEBODY), { alsoOnProject: true });
  expect(given(access())).toEqual([[ROLE_DEFINITIONS.FOUNDRY_PROJECT_MANAGER, PROJECT_ID]]);
});

test("whoever gives roles elsewhere may give only these roles, and only to agents", () => {
  const { identity } = publishedApplication(support);
  identity.access.writeBlobs("Drafts", STORAGE_ID);
  identity.access.readBlobs("Manuals", STORAGE_ID);
  const made = access();
  const { STORAGE_BLOB_DATA_READER, STORAGE_BLOB_DATA_CONTRIBUTOR } = ROLE_DEFINITIONS;
  expect(given(made)[1]).toEqual([
    ROLE_DEFINITIONS.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
    STORAGE_ID,
    `${STORAGE_BLOB_DATA_READER}, ${STORAGE_BLOB_DATA_CONTRIBUTOR}`,
  ]);
  expect(JSON.stringify(Template.fromStack(bootstrap).toSnapshot())).toContain(
    "PrincipalType] ForAnyOfAnyValues:StringEqualsIgnoreCase {'ServicePrincipal'}",
  );
});

test("imported applications are read; whoever deploys to them publishes", () => {
  const id = `${PROJECT_ID}/applications/old`;
  const application = AgentApplication.fromAgentApplicationId(support, "Old", id);
  expect(given(access())).toEqual([[ROLE_DEFINITIONS.READER, id]]);

  const deploying = anotherStack(bootstrap, "deploying");
  const other = AgentApplication.fromAgentApplicationId(deploying, "Old", `${id}er`);
  new AgentDeployment(deploying, "Live", { application: other, ...AGENT });
  const made = new DeployerAccess(bootstrap, "Other", { deployer: PIPELINE, stack: deploying });
  expect(given(made)).toEqual([[ROLE_DEFINITIONS.FOUNDRY_PROJECT_MANAGER, PROJECT_ID]]);
  expect(application.projectId).toBe(PROJECT_ID);
});

test("whoever gives access to data in Cosmos DB manages its account", () => {
  publishedApplication(support).identity.access.readCosmosData("Orders", COSMOS);
  expect(given(access())[1]).toEqual([ROLE_DEFINITIONS.DOCUMENTDB_ACCOUNT_CONTRIBUTOR, COSMOS]);
});

test("what the stack itself creates is covered by its resource group", () => {
  const container = new TerraformVariable(support, "container", {}).stringValue;
  publishedApplication(support).identity.access.readBlobs("Manuals", container);
  expect(() => access()).toThrow(
    "[InvalidDeployerAccess] bootstrap/Pipeline: support/Support/Identity/Manuals is at a scope known only to Terraform: set resourceGroupId",
  );
  expect(given(access({ resourceGroupId: GROUP }, "Again"))).toEqual([
    [ROLE_DEFINITIONS.FOUNDRY_PROJECT_MANAGER, PROJECT_ID],
    [
      ROLE_DEFINITIONS.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR,
      GROUP,
      ROLE_DEFINITIONS.STORAGE_BLOB_DATA_READER,
    ],
  ]);
});

test("a project that only Terraform knows is covered by its resource group", () => {
  const projectId = new TerraformVariable(support, "project", {}).stringValue;
  const project = FoundryProject.fromProjectId(support, "Project", projectId);
  const app = publishedApplication(support, { project });
  app.grants.invoke("Team", RbacPrincipal.group(SOMEBODY));
  expect(given(access({ resourceGroupId: GROUP }))).toEqual([
    [ROLE_DEFINITIONS.FOUNDRY_PROJECT_MANAGER, GROUP],
  ]);
});

test("a custom role must be defined in the stack that bootstraps", () => {
  const invoker = { assignableScope: GROUP, roleName: "Agent invoker" };
  new AgentInvokerRole(support, "Invoker", invoker);
  expect(() => access()).toThrow("support/Invoker defines a role");

  const deploying = anotherStack(bootstrap, "deploying");
  const { role } = new AgentInvokerRole(bootstrap, "Invoker", invoker);
  const app = publishedApplication(deploying);
  app.grants.role("Team", role, RbacPrincipal.group(SOMEBODY));
  const made = new DeployerAccess(bootstrap, "Other", { deployer: PIPELINE, stack: deploying });
  expect(given(made)[1]?.[2]).toMatch(/^\$\{basename\(azapi_resource\.Invoker_\w+\.name\)$/);
});

test("addresses name purpose and place, whatever else is added to the stack", () => {
  const { identity } = publishedApplication(support);
  identity.access.readBlobs("Manuals", STORAGE_ID);
  identity.assignRole("Anywhere", { role: Role.ACR_PULL, scope: Fn.join("", [GROUP]) });
  const ids = access({ resourceGroupId: GROUP }).node.children.map(({ node }) => node.id);
  const scope = (id: string) => id.toLowerCase().replaceAll("/", ".");
  expect(ids).toEqual([
    `Publish${scope(PROJECT_ID)}`,
    `Assign${scope(STORAGE_ID)}`,
    "Assign.NewResources",
  ]);
});

test("fails for what is added to the stack later, and for an id that is not a resource group", () => {
  publishedApplication(support);
  expect(() => access({ resourceGroupId: STORAGE_ID })).toThrow("the id of a resource group");

  const late = azureStack("late");
  const stack = anotherStack(late, "support");
  new DeployerAccess(late, "Pipeline", { deployer: PIPELINE, stack });
  publishedApplication(stack);
  expect(() => Template.fromStack(late)).toThrow(
    "[InvalidDeployerAccess] support/Support was added to the stack later: create this construct after it",
  );
});

test("fails in the very stack that it is for", () => {
  publishedApplication(support);
  const inside = () =>
    new DeployerAccess(support, "Pipeline", { deployer: PIPELINE, stack: support });
  expect(inside).toThrow(
    "[InvalidDeployerAccess] support/Pipeline: it is in support, the very stack whose deployer needs these roles before the first deploy: create it in a stack of its own, and have an administrator deploy that one first",
  );
});
