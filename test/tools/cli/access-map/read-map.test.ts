import { RoleAssignment as AzurermRoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { UserAssignedIdentity } from "@cdktf/provider-azurerm/lib/user-assigned-identity";
import { TerraformStack } from "cdktf";
import { AgentApplication } from "../../../../lib/constructs/application/agent-application";
import { AzapiProvider } from "../../../../lib/constructs/azapi/provider";
import { FoundryProject } from "../../../../lib/constructs/project/foundry-project";
import { Role } from "../../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../../lib/constructs/rbac/principal";
import { RoleAssignment } from "../../../../lib/constructs/rbac/role-assignment";
import { accessMap, grantAt } from "../../../support/access-maps";
import { PROJECT_ID, publishedApplication, SOMEBODY, STORAGE_ID } from "../../../support/foundry";

const APPLICATION_ID = `${PROJECT_ID}/applications/Support`;

function storageIn(stack: TerraformStack): StorageAccount {
  new AzurermProvider(stack, "azurerm", { features: [{}] });
  return new StorageAccount(stack, "Manuals", {
    name: "manuals",
    resourceGroupName: "rg",
    location: "westeurope",
    accountTier: "Standard",
    accountReplicationType: "LRS",
  });
}

test("knows callers and what the agent reaches", () => {
  const map = accessMap((stack) => {
    const app = publishedApplication(stack);
    app.grants.invoke("Team", RbacPrincipal.group(SOMEBODY));
    app.identity.assignRole("ReadManuals", {
      role: Role.STORAGE_BLOB_DATA_READER,
      scope: STORAGE_ID,
    });
  });
  expect(map.applications).toEqual([
    {
      path: "platform/Support",
      name: "Support",
      id: APPLICATION_ID,
      origin: "made",
      authorizationScheme: "Default",
    },
  ]);
  expect(grantAt(map, "platform/Support/Grants/Team")).toEqual({
    path: "platform/Support/Grants/Team",
    address: expect.stringMatching(/^azapi_resource\.Support_Grants_Team_/) as unknown,
    type: "Microsoft.Authorization/roleAssignments",
    principal: { id: SOMEBODY, label: "Team", type: "Group" },
    role: expect.objectContaining({
      name: "Foundry User",
      guid: Role.FOUNDRY_USER.roleDefinitionGuid,
    }) as unknown,
    scope: { id: APPLICATION_ID, label: "applications/Support in Contoso", level: "resource" },
    covers: ["platform/Support"],
  });
  expect(grantAt(map, "platform/Support/Identity/ReadManuals")).toMatchObject({
    principal: {
      id: "{platform/Support}",
      label: "Support's agent",
      type: "ServicePrincipal",
      agentOf: "platform/Support",
    },
    role: { name: "Storage Blob Data Reader" },
    scope: { id: STORAGE_ID, label: "storageAccounts/manuals", level: "resource" },
    covers: [],
  });
});

test("shows what the stack itself makes by the path of its construct", () => {
  const map = accessMap((stack) => {
    const storage = storageIn(stack);
    const app = publishedApplication(stack);
    app.identity.assignRole("ReadManuals", {
      role: Role.STORAGE_BLOB_DATA_READER,
      scope: storage.id,
    });
    app.identity.assignRole("ReadFaq", {
      role: Role.STORAGE_BLOB_DATA_READER,
      scope: `${storage.id}/blobServices/default/containers/faq`,
    });
  });
  expect(grantAt(map, "platform/Support/Identity/ReadManuals")).toMatchObject({
    scope: { id: "{platform/Manuals}", label: "Manuals", level: "resource" },
    role: { name: "Storage Blob Data Reader" },
  });
  expect(grantAt(map, "platform/Support/Identity/ReadFaq").scope).toMatchObject({
    id: "{platform/Manuals}/blobServices/default/containers/faq",
    label: "Manuals/blobServices/default/containers/faq",
  });
});

test("reads the role assignments of azurerm too", () => {
  const map = accessMap((stack) => {
    const storage = storageIn(stack);
    const app = publishedApplication(stack);
    new AzurermRoleAssignment(stack, "ByName", {
      principalId: app.identity.principalId,
      scope: storage.id,
      roleDefinitionName: "Storage Blob Data Contributor",
    });
    new AzurermRoleAssignment(stack, "ById", {
      principalId: SOMEBODY,
      principalType: "User",
      scope: app.agentApplicationId,
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${Role.FOUNDRY_USER.roleDefinitionGuid}`,
    });
  });
  expect(grantAt(map, "platform/ByName")).toMatchObject({
    principal: { agentOf: "platform/Support" },
    role: { name: "Storage Blob Data Contributor" },
    scope: { label: "Manuals" },
  });
  expect(grantAt(map, "platform/ById")).toMatchObject({
    principal: { id: SOMEBODY, label: "ById", type: "User" },
    role: { name: "Foundry User" },
    covers: ["platform/Support"],
  });
});

test("knows who calls whom among the agents of a program, across stacks and imports", () => {
  const map = accessMap((stack) => {
    const app = publishedApplication(stack);
    const other = new TerraformStack(stack.node.root, "other");
    new AzapiProvider(other, "azapi");
    const remote = publishedApplication(other, { agentApplicationName: "Remote" });
    const imported = AgentApplication.fromAgentApplicationId(
      stack,
      "Old",
      `${PROJECT_ID}/applications/old`,
    );
    app.grants.invoke("Remote", remote.identity);
    app.grants.invoke("Old", imported.identity);
    imported.grants.invoke("Support", app.identity);
  });
  expect(map.applications).toContainEqual({
    path: "platform/Old",
    name: "old",
    id: `${PROJECT_ID}/applications/old`,
    origin: "imported",
  });
  expect(
    map.grants.map(({ path, principal, covers }) => [path, principal.agentOf, covers]),
  ).toEqual([
    ["platform/Old/Grants/Support", "platform/Support", ["platform/Old"]],
    ["platform/Support/Grants/Old", "platform/Old", ["platform/Support"]],
    ["platform/Support/Grants/Remote", "other/Support", ["platform/Support"]],
  ]);
});

test("knows the application where the project is a token", () => {
  const map = accessMap((stack) => {
    const storage = storageIn(stack); // stands for whatever makes a project
    const project = FoundryProject.fromProjectId(stack, "Project", storage.id);
    const app = new AgentApplication(stack, "Support", { project });
    app.addDeployment("Live", { agentName: "support", agentVersion: "1" });
    app.grants.invoke("Team", RbacPrincipal.group(SOMEBODY));
    new RoleAssignment(stack, "Everybody", {
      role: Role.FOUNDRY_USER,
      scope: storage.id,
      principal: RbacPrincipal.group(SOMEBODY),
    });
  });
  expect(map.applications).toMatchObject([
    { path: "platform/Support", id: "{platform/Manuals}/applications/Support" },
  ]);
  expect(map.grants.map(({ covers }) => covers)).toEqual([
    ["platform/Support"],
    ["platform/Support"],
  ]);
});

test("names whoever the stack makes by the construct, and one with an id by the shortest word for it", () => {
  const map = accessMap((stack) => {
    new AzurermProvider(stack, "azurerm", { features: [{}] });
    const job = new UserAssignedIdentity(stack, "NightlyReport", {
      name: "job",
      resourceGroupName: "rg",
      location: "westeurope",
    });
    const app = publishedApplication(stack);
    app.grants.invoke("Report", RbacPrincipal.servicePrincipal(job.principalId));
    app.grants.invoke("Team", RbacPrincipal.group(SOMEBODY));
    new RoleAssignment(stack, "Again", {
      role: Role.FOUNDRY_USER,
      scope: PROJECT_ID,
      principal: RbacPrincipal.group(SOMEBODY),
    });
    app.grants.invoke("Blueprint", {
      principalId: app.agentIdentityBlueprint.principalId,
      principalType: "ServicePrincipal",
    });
  });
  expect(grantAt(map, "platform/Support/Grants/Report").principal).toEqual({
    id: "{platform/NightlyReport}",
    label: "NightlyReport",
    type: "ServicePrincipal",
  });
  expect(grantAt(map, "platform/Support/Grants/Team").principal.label).toBe("Team");
  expect(grantAt(map, "platform/Again").principal.label).toBe("Team");
  expect(grantAt(map, "platform/Support/Grants/Blueprint").principal.agentOf).toBeUndefined();
});

test("keeps apart what concerns no agent", () => {
  const map = accessMap((stack) => {
    publishedApplication(stack);
    new RoleAssignment(stack, "Somebody", {
      role: Role.STORAGE_BLOB_DATA_READER,
      scope: STORAGE_ID,
      principal: RbacPrincipal.user(SOMEBODY),
    });
  });
  expect(map.grants).toEqual([]);
  expect(map.otherGrants.map(({ path }) => path)).toEqual(["platform/Somebody"]);
});
