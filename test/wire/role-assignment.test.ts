import { TerraformLocal, Token } from "cdktf";
import {
  renderRoleAssignment,
  roleAssignmentName,
  tripleOf,
  type AssignedRole,
} from "../../lib/wire/role-assignment";
import { newStack, resolved } from "../support/new-stack";

const ROLE: AssignedRole = {
  scope: "/subscriptions/s/resourceGroups/rg",
  roleDefinitionGuid: "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
  principalId: "p",
  principalType: "Group",
};

function render(role: AssignedRole) {
  const stack = newStack();
  const triple = new TerraformLocal(stack, "Triple", tripleOf(role));
  return {
    name: resolved(stack, roleAssignmentName(triple)),
    body: resolved(stack, renderRoleAssignment(role, triple)),
  };
}

test("is named by Terraform after scope, role and principal, whatever their letter case", () => {
  expect(tripleOf(ROLE)).toBe(`${ROLE.scope}|${ROLE.roleDefinitionGuid}|p`);
  expect(render(ROLE).name).toBe('${uuidv5("url", lower(local.Triple))}');
});

test("names the role as seen from the scope's subscription", () => {
  expect(render(ROLE).body).toEqual({
    properties: {
      principalId: "p",
      principalType: "Group",
      roleDefinitionId: `/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/${ROLE.roleDefinitionGuid}`,
    },
  });
});

test("names the role without a subscription where the scope has none", () => {
  const scope = "/providers/Microsoft.Management/managementGroups/g";
  expect(render({ ...ROLE, scope }).body).toMatchObject({
    properties: {
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${ROLE.roleDefinitionGuid}`,
    },
  });
});

test("lets Terraform find the subscription of a scope that it alone knows", () => {
  const scope = `${Token.asString({ resolve: () => "${local.group}" })}/providers/x`;
  expect(render({ ...ROLE, scope }).body).toMatchObject({
    properties: {
      roleDefinitionId: `\${join("/", slice(split("/", local.Triple), 0, 3))}/providers/Microsoft.Authorization/roleDefinitions/${ROLE.roleDefinitionGuid}`,
    },
  });
});
