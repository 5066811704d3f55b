import { RoleAssignment as AzurermRoleAssignment } from "@cdktf/provider-azurerm/lib/role-assignment";
import { RoleDefinition } from "@cdktf/provider-azurerm/lib/role-definition";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import type { TerraformStack } from "cdktf";
import type { Need } from "../../../../lib/tools/cli/access-map/need";
import { checkNeeds, type CheckedNeed } from "../../../../lib/tools/cli/access-map/needs";
import { renderNeeds } from "../../../../lib/tools/cli/access-map/needs-report";
import { readAccessMap } from "../../../../lib/tools/cli/access-map/read-map";
import { UserError } from "../../../../lib/tools/cli/user-error";
import { Role } from "../../../../lib/constructs/rbac/role";
import {
  ACCOUNT_ID,
  publishedApplication,
  STORAGE_ID,
  SUBSCRIPTION_ID,
} from "../../../support/foundry";
import { smallStack, twoApplications } from "../../../support/small-map";
import { platformStack } from "../../../support/synthesized";

const MANUALS: Need = { name: "manuals", scope: STORAGE_ID, role: "Storage Blob Data Reader" };
const INVOKE = "Microsoft.CognitiveServices/accounts/AIServices/applications/invoke/action";

function check(needs: Need[], build: (stack: TerraformStack) => void): CheckedNeed[] {
  const { stack, stacks } = platformStack(build);
  return checkNeeds(needs, readAccessMap(stack, stacks), stack, stacks);
}

/** Whether a need is met by one role that the agent has. */
function isMet(need: Need, role: Role, scope: string): boolean {
  const [checked] = check([need], (stack) => {
    publishedApplication(stack).identity.assignRole("Work", { role, scope });
  });
  return checked?.grantedBy === "platform/Support/Identity/Work";
}

test("a role is given at the scope or above it, to that agent", () => {
  const { STORAGE_BLOB_DATA_READER: reader } = Role;
  expect(isMet(MANUALS, reader, STORAGE_ID)).toBe(true);
  expect(
    isMet(MANUALS, reader, STORAGE_ID.toUpperCase().replace("/SUBSCRIPTIONS", "/subscriptions")),
  ).toBe(true);
  expect(isMet(MANUALS, reader, `${SUBSCRIPTION_ID}/resourceGroups/rg`)).toBe(true);
  expect(isMet(MANUALS, reader, `${STORAGE_ID}2`)).toBe(false);
  expect(isMet(MANUALS, Role.STORAGE_QUEUE_DATA_CONTRIBUTOR, STORAGE_ID)).toBe(false);
});

test("a role is named as people or Azure name it, and a wider one will do", () => {
  const guid = Role.FOUNDRY_USER.roleDefinitionGuid;
  const need = { name: "models", scope: ACCOUNT_ID };
  expect(isMet({ ...need, role: guid }, Role.FOUNDRY_USER, ACCOUNT_ID)).toBe(true);
  expect(isMet({ ...need, role: "Azure AI User" }, Role.FOUNDRY_USER, ACCOUNT_ID)).toBe(true);
  expect(isMet({ ...need, role: "Foundry Agent Consumer" }, Role.FOUNDRY_USER, ACCOUNT_ID)).toBe(
    true,
  );
  expect(isMet({ ...need, role: "Foundry User" }, Role.FOUNDRY_AGENT_CONSUMER, ACCOUNT_ID)).toBe(
    false,
  );
});

test("a data action counts by whichever role allows it", () => {
  const need = { name: "other agent", scope: ACCOUNT_ID, dataAction: INVOKE };
  expect(isMet(need, Role.FOUNDRY_USER, ACCOUNT_ID)).toBe(true);
  expect(isMet(need, Role.COGNITIVE_SERVICES_OPENAI_USER, ACCOUNT_ID)).toBe(false);
  expect(isMet(need, Role.OWNER, ACCOUNT_ID)).toBe(false);
});

test("what the stack makes is named by its construct, custom roles count too", () => {
  const needs: Need[] = [
    { name: "read", scope: "platform/Manuals", dataAction: "Microsoft.Storage/x/read" },
    { name: "write", scope: "platform/Manuals", dataAction: "Microsoft.Storage/x/write" },
  ];
  const checked = check(needs, (stack) => {
    new AzurermProvider(stack, "azurerm", { features: [{}] });
    const storage = new StorageAccount(stack, "Manuals", {
      name: "manuals",
      resourceGroupName: "rg",
      location: "westeurope",
      accountTier: "Standard",
      accountReplicationType: "LRS",
    });
    const role = new RoleDefinition(stack, "Role", {
      name: "Manuals reader",
      scope: SUBSCRIPTION_ID,
      permissions: [{ dataActions: ["Microsoft.Storage/*/read"] }],
    });
    new AzurermRoleAssignment(stack, "Read", {
      principalId: publishedApplication(stack).identity.principalId,
      scope: storage.id,
      roleDefinitionId: role.roleDefinitionResourceId,
    });
  });
  expect(checked.map(({ need, scope, grantedBy }) => [need, scope, grantedBy])).toEqual([
    ["read", "{platform/Manuals}", "platform/Read"],
    ["write", "{platform/Manuals}", undefined],
  ]);
});

test("every agent needs it, or the one that is named", () => {
  const names = (needs: Need[]) =>
    check(needs, twoApplications).map(({ application }) => application);
  expect(names([MANUALS])).toEqual(["platform/Billing", "platform/Support"]);
  expect(names([{ ...MANUALS, application: "platform/Billing" }])).toEqual(["platform/Billing"]);
});

test("is a report for people, which begins with what is missing", () => {
  const needs = [MANUALS, { name: "invoices", scope: ACCOUNT_ID, dataAction: INVOKE }];
  expect(renderNeeds(check(needs, smallStack))).toMatchInlineSnapshot(`
   "According to this stack, the published agents lack
     platform/Support  invoices  Microsoft.CognitiveServices/accounts/AIServices/applications/invoke/action  on /subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/Contoso
   and have
     platform/Support  manuals  Storage Blob Data Reader  on /subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/manuals  by platform/Support/Identity/ReadManuals

   Grant what is missing with app.identity.access or app.identity.assignRole."
  `);
  expect(renderNeeds(check([MANUALS], smallStack))).not.toContain("Give what");
});

test("tells needs that name nothing, all at once", () => {
  const needs: Need[] = [
    { name: "a", scope: STORAGE_ID, role: "Storage Blob Reader" },
    { name: "b", scope: "support/Billing", role: "Reader" },
    { name: "c", scope: STORAGE_ID, role: "Nonsense", application: "platform/Other" },
    { name: "d", scope: "elsewhere/X", role: "Nonsense", application: "elsewhere/App" },
    { name: "e", scope: STORAGE_ID, role: "99999999-0000-4000-8000-000000000001" },
    { name: "f", scope: STORAGE_ID, role: "cosmos db built-in data reader" },
  ];
  expect(() => check(needs, publishedApplication)).toThrow(
    new UserError(
      "--needs: a: no role is called Storage Blob Reader, but Storage Blob Data Reader is known; name any other role by its GUID; b: no construct at support/Billing, and no ARM id; c: no application at platform/Other; c: no role is called Nonsense; name any other role by its GUID",
    ),
  );
});
