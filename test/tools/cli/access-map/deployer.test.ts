import { RoleDefinition } from "@cdktf/provider-azurerm/lib/role-definition";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import type { TerraformStack } from "cdktf";
import { AgentApplication } from "../../../../lib/constructs/application/agent-application";
import { COSMOS_ROLE_ASSIGNMENT } from "../../../../lib/azure/resource-types";
import { Resource } from "../../../../lib/constructs/azapi/resource";
import { AgentDeployment } from "../../../../lib/constructs/application/agent-deployment";
import { deployerRoles, type DeployerRole } from "../../../../lib/tools/cli/access-map/deployer";
import { renderDeployer } from "../../../../lib/tools/cli/access-map/deployer-report";
import { readAccessMap } from "../../../../lib/tools/cli/access-map/read-map";
import { Role } from "../../../../lib/constructs/rbac/role";
import { RoleAssignment } from "../../../../lib/constructs/rbac/role-assignment";
import { RbacPrincipal } from "../../../../lib/constructs/rbac/principal";
import {
  AGENT,
  PROJECT_ID,
  publishedApplication,
  SOMEBODY,
  STORAGE_ID,
  SUBSCRIPTION_ID,
} from "../../../support/foundry";
import { smallStack } from "../../../support/small-map";
import { platformStack } from "../../../support/synthesized";

const OLD_ID = `${PROJECT_ID}/applications/old`;

function rolesFor(build: (stack: TerraformStack) => void): DeployerRole[] {
  const { stack, stacks } = platformStack(build);
  return deployerRoles(readAccessMap(stack, stacks), stack, stacks);
}

function summaryOf(build: (stack: TerraformStack) => void): [string, string][] {
  return rolesFor(build).map(({ role, scope }) => [role, scope]);
}

test("publishing takes Foundry Project Manager on the project, which also hands out Foundry User", () => {
  const roles = rolesFor((stack) => {
    publishedApplication(stack).grants.invoke("Team", RbacPrincipal.group(SOMEBODY));
  });
  expect(roles).toEqual([
    {
      role: "Foundry Project Manager",
      scope: PROJECT_ID,
      scopeLabel: "projects/support in Contoso",
      reasons: [
        "writes platform/Support: Microsoft.CognitiveServices/accounts/projects/applications/write",
        "writing platform/Support also needs the data action Microsoft.CognitiveServices/accounts/AIServices/agents/write",
        "writes platform/Support/Live: Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments/write",
        "reads platform/Support at every plan: Microsoft.CognitiveServices/accounts/projects/applications/read",
        "platform/Support/Grants/Team assigns Foundry User to Team: Microsoft.Authorization/roleAssignments/write",
      ],
    },
  ]);
});

test("handing out any other role takes one that may, on each scope", () => {
  expect(
    summaryOf((stack) => {
      const app = publishedApplication(stack);
      app.grants.role("Team", Role.COGNITIVE_SERVICES_USER, RbacPrincipal.group(SOMEBODY));
      const role = Role.STORAGE_BLOB_DATA_READER;
      app.identity.assignRole("ReadManuals", { role, scope: STORAGE_ID });
    }),
  ).toEqual([
    ["Foundry Project Manager", PROJECT_ID],
    ["Role Based Access Control Administrator", PROJECT_ID],
    ["Role Based Access Control Administrator", STORAGE_ID],
  ]);
});

test("an imported application is read, and no more, unless something is deployed to it", () => {
  expect(
    summaryOf((stack) => {
      const application = AgentApplication.fromAgentApplicationId(stack, "Old", OLD_ID);
      application.grants.invoke("Team", RbacPrincipal.group(SOMEBODY));
    }),
  ).toEqual([
    ["Reader", OLD_ID],
    ["Role Based Access Control Administrator", OLD_ID],
  ]);
  expect(
    summaryOf((stack) => {
      const application = AgentApplication.fromAgentApplicationId(stack, "Old", OLD_ID);
      new AgentDeployment(stack, "Live", { application, ...AGENT });
    }),
  ).toEqual([["Foundry Project Manager", PROJECT_ID]]);
});

test("data of Cosmos DB takes one that manages the account", () => {
  const account = `${SUBSCRIPTION_ID}/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/orders`;
  const principalId = SOMEBODY;
  const scope = `${account}/dbs/support`;
  const roleDefinitionId = `${account}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001`;
  expect(
    rolesFor((stack) => {
      new Resource(stack, "Orders", {
        type: `${COSMOS_ROLE_ASSIGNMENT}@2024-11-15`,
        name: "0c1d7e3a-0000-4000-8000-000000000001",
        parentId: account,
        body: { properties: { principalId, scope, roleDefinitionId } },
      });
    }),
  ).toEqual([
    {
      role: "DocumentDB Account Contributor",
      scope: account,
      scopeLabel: "databaseAccounts/orders",
      reasons: [
        "platform/Orders assigns Cosmos DB Built-in Data Reader to Orders: Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments/write",
      ],
    },
  ]);
});

test("a custom role takes one that may define roles", () => {
  expect(
    summaryOf((stack) => {
      new AzurermProvider(stack, "azurerm", { features: [{}] });
      new RoleDefinition(stack, "Invoker", { name: "Agent invoker", scope: SUBSCRIPTION_ID });
    }),
  ).toEqual([["User Access Administrator", SUBSCRIPTION_ID]]);
});

test("names the scope of a role that cannot be assigned yet", () => {
  const roles = rolesFor((stack) => {
    new AzurermProvider(stack, "azurerm", { features: [{}] });
    const storage = new StorageAccount(stack, "Manuals", {
      name: "manuals",
      resourceGroupName: "rg",
      location: "westeurope",
      accountTier: "Standard",
      accountReplicationType: "LRS",
    });
    const role = Role.STORAGE_BLOB_DATA_READER;
    publishedApplication(stack).identity.assignRole("Read", { role, scope: storage.id });
  });
  expect(renderDeployer("platform", roles)).toContain(
    "  Role Based Access Control Administrator on a scope that contains Manuals, which does not exist yet\n",
  );
});

test("is a report for people", () => {
  expect(renderDeployer("platform", rolesFor(smallStack))).toMatchInlineSnapshot(`
   "The identity that deploys platform needs:

     Foundry Project Manager on /subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/Contoso/projects/support
       writes platform/Support: Microsoft.CognitiveServices/accounts/projects/applications/write
       writing platform/Support also needs the data action Microsoft.CognitiveServices/accounts/AIServices/agents/write
       writes platform/Support/Live: Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments/write
       reads platform/Support at every plan: Microsoft.CognitiveServices/accounts/projects/applications/read
       platform/Support/Grants/Team assigns Foundry User to Team: Microsoft.Authorization/roleAssignments/write

     Role Based Access Control Administrator on /subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/manuals
       platform/Support/Identity/ReadManuals assigns Storage Blob Data Reader to Support's agent: Microsoft.Authorization/roleAssignments/write

     Role Based Access Control Administrator on /subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg
       platform/Support/Identity/Work assigns Contributor to Support's agent: Microsoft.Authorization/roleAssignments/write

   Resources of other kinds in the stack need what their own documentation says."
  `);
  expect(renderDeployer("platform", [])).toBe("platform publishes no agents and assigns no roles.");
});

test.each(["Assign.subscriptions.s.resourcegroups.rg", "Publish.NewResources"])(
  "a principal is not called after an assignment with the id %s",
  (id) => {
    const [role] = rolesFor((stack) => {
      publishedApplication(stack);
      new RoleAssignment(stack, id, {
        role: Role.READER,
        scope: SUBSCRIPTION_ID,
        principal: RbacPrincipal.servicePrincipal(SOMEBODY),
      });
    }).filter(({ scope }) => scope === SUBSCRIPTION_ID);
    expect(role?.reasons.join()).toContain(`assigns Reader to ServicePrincipal ${SOMEBODY}: `);
  },
);
