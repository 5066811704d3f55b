import { ROLE_DEFINITIONS } from "../../../lib/arm/role-definitions";
import type { RoleAssignment } from "../../../lib/local/control-plane/role-assignment";
import { Access } from "../../../lib/local/sign-in/access";
import { Directory } from "../../../lib/local/sign-in/directory";
import { INVOKE_APPLICATION } from "../../../lib/local/sign-in/role-permissions";
import { MemoryStore } from "../../../lib/local/store/memory";

const GROUP = { id: "group", members: ["user"] };

/** Whether `user` may invoke `/a/b` when this principal has Foundry User at this scope. */
function mayInvoke(principalId: string, scope: string): boolean {
  const assignments = new MemoryStore<RoleAssignment>();
  assignments.put("one", {
    id: "one",
    name: "one",
    scope,
    principalId,
    principalType: "User",
    roleDefinitionId: ROLE_DEFINITIONS.FOUNDRY_USER,
    roleDefinitionGuid: ROLE_DEFINITIONS.FOUNDRY_USER,
    createdOn: "",
    createdBy: "",
    extra: {},
  });
  const access = new Access(assignments, new Directory({ groups: [GROUP] }));
  return access.allows("user", "/a/b", "dataActions", INVOKE_APPLICATION);
}

test.each([
  ["user", "/a/b", true],
  ["USER", "/A/B", true],
  ["group", "/a/b", true],
  ["other", "/a/b", false],
  ["user", "/a", true],
  ["user", "/", true],
  ["user", "/a/b/c", false],
  ["user", "/a/bc", false],
  ["user", "/a/b-", false],
])("a role of %s at %s: %s", (principal, scope, allowed) => {
  expect(mayInvoke(principal, scope)).toBe(allowed);
});
