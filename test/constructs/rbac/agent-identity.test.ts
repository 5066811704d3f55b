import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { AgentIdentity, type AssignedIdentity } from "../../../lib/constructs/rbac/agent-identity";
import { Role } from "../../../lib/constructs/rbac/role";
import { Template } from "../../../lib/constructs/testing";
import { azureStack, SOMEBODY, STORAGE_ID } from "../../support/foundry";

const IDS: AssignedIdentity = { principalId: SOMEBODY, clientId: "c", tenantId: "t" };
const READ = { role: Role.STORAGE_BLOB_DATA_READER, scope: STORAGE_ID };

test("is a principal", () => {
  expect(new AgentIdentity(azureStack(), "Identity", { assignedIdentity: IDS })).toMatchObject({
    ...IDS,
    principalType: "ServicePrincipal",
  });
});

test("takes roles, in its own azapi configuration", () => {
  const stack = azureStack();
  const provider = new AzapiProvider(stack, "other", { alias: "other" });
  const identity = new AgentIdentity(stack, "Identity", {
    assignedIdentity: IDS,
    provider,
    timeouts: { create: "1h" },
  });
  const assignment = identity.assignRole("Read", READ);

  expect(identity.roleAssignments).toEqual([assignment]);
  expect(identity.access.resources).toEqual([assignment.resource]);
  expect(Template.fromStack(stack).blockOf(assignment)).toMatchObject({
    parent_id: STORAGE_ID,
    body: { properties: { principalId: SOMEBODY, principalType: "ServicePrincipal" } },
    provider: "azapi.other",
    timeouts: { create: "1h" },
  });
});

test("returns a copy of its role assignments", () => {
  const identity = new AgentIdentity(azureStack(), "Identity", { assignedIdentity: IDS });
  identity.roleAssignments.push(identity.assignRole("Read", READ));
  expect(identity.roleAssignments).toHaveLength(1);
});
