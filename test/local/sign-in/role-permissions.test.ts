import { ROLE_DEFINITIONS } from "../../../lib/arm/role-definitions";
import { INVOKE_APPLICATION, roleAllows } from "../../../lib/local/sign-in/role-permissions";

test.each([
  ["FOUNDRY_USER", "dataActions", INVOKE_APPLICATION, true],
  ["FOUNDRY_USER", "actions", "Microsoft.CognitiveServices/accounts/projects/read", true],
  ["FOUNDRY_USER", "actions", "Microsoft.CognitiveServices/accounts/projects/write", false],
  ["FOUNDRY_AGENT_CONSUMER", "dataActions", INVOKE_APPLICATION, false],
  ["COGNITIVE_SERVICES_OPENAI_USER", "dataActions", INVOKE_APPLICATION, false],
  ["CONTRIBUTOR", "actions", "Microsoft.Storage/storageAccounts/write", true],
  ["CONTRIBUTOR", "actions", "Microsoft.Authorization/roleAssignments/write", false],
  ["OWNER", "actions", "Microsoft.Authorization/roleAssignments/write", true],
  ["OWNER", "dataActions", INVOKE_APPLICATION, false],
  ["STORAGE_BLOB_DATA_READER", "dataActions", INVOKE_APPLICATION, false],
] as const)("%s, %s %s: %s", (role, kind, operation, allowed) => {
  expect(roleAllows(ROLE_DEFINITIONS[role], kind, operation)).toBe(allowed);
});

test("the letter case of a GUID does not matter", () => {
  const guid = ROLE_DEFINITIONS.FOUNDRY_USER.toUpperCase();
  expect(roleAllows(guid, "dataActions", INVOKE_APPLICATION)).toBe(true);
});
