import { Token } from "cdktf";
import { ROLE_DEFINITIONS } from "../../../lib/azure/role-definitions";
import { Role } from "../../../lib/constructs/rbac/role";
import { newStack, resolved } from "../../support/new-stack";

const GUID = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1";

test("every role that is known has a static of its name", () => {
  const statics = Object.entries(Role)
    .filter(([, role]) => role instanceof Role)
    .map(([name, role]) => [name, (role as Role).roleDefinitionGuid]);
  expect(Object.fromEntries(statics)).toEqual(ROLE_DEFINITIONS);
});

test.each([
  GUID,
  `/providers/Microsoft.Authorization/roleDefinitions/${GUID}`,
  `/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/${GUID}`,
])("takes another role by %s", (id) => {
  expect(Role.fromRoleDefinitionId(id).roleDefinitionGuid).toBe(GUID);
});

test("lets Terraform find the GUID in an id that only it knows", () => {
  const id = Token.asString({ resolve: () => "${azapi_resource.role.id}" });
  const { roleDefinitionGuid } = Role.fromRoleDefinitionId(id);
  expect(resolved(newStack(), roleDefinitionGuid)).toMatch(/^\$\{basename\(/);
});

test.each([Token.asNumber("${local.number}"), Token.asList("${local.list}")])(
  "fails with a token that is not a text: %j",
  (id) => {
    expect(() => Role.fromRoleDefinitionId(id as unknown as string)).toThrow("[InvalidRole]");
  },
);

test.each(["Reader", "", `${GUID}/x`, undefined, 5])("fails with %j", (id) => {
  expect(() => Role.fromRoleDefinitionId(id as string)).toThrow(
    `[InvalidRole] Role.fromRoleDefinitionId: roleDefinitionId must be a GUID, or an id that ends in one, got ${JSON.stringify(id)}`,
  );
});
