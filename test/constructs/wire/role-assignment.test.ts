import { TerraformLocal, Token } from "cdktf";
import {
  exportsOfRoleAssignment,
  renderRoleAssignment,
  tripleOf,
  type AssignedRole,
  type Remarks,
} from "../../../lib/constructs/wire/role-assignment";
import { evaluate } from "../../support/jmespath";
import { newStack, resolved } from "../../support/new-stack";

const ROLE: AssignedRole = {
  scope: "/subscriptions/s/resourceGroups/rg",
  roleDefinitionGuid: "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
  principalId: "p",
  principalType: "Group",
};

function body(role: AssignedRole, remarks: Remarks = {}): unknown {
  const stack = newStack();
  const triple = new TerraformLocal(stack, "Triple", tripleOf(role));
  return resolved(stack, renderRoleAssignment(role, remarks, triple));
}

test("is told from others by scope, role and principal", () => {
  expect(tripleOf(ROLE)).toBe(`${ROLE.scope}|${ROLE.roleDefinitionGuid}|p`);
});

test("names the role as seen from the scope's subscription", () => {
  expect(body(ROLE)).toEqual({
    properties: {
      principalId: "p",
      principalType: "Group",
      roleDefinitionId: `/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/${ROLE.roleDefinitionGuid}`,
    },
  });
});

test("names the role without a subscription where the scope has none", () => {
  const scope = "/providers/Microsoft.Management/managementGroups/g";
  expect(body({ ...ROLE, scope })).toMatchObject({
    properties: {
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${ROLE.roleDefinitionGuid}`,
    },
  });
});

test("lets Terraform find the subscription of a scope that only it knows", () => {
  const scope = `${Token.asString({ resolve: () => "${local.group}" })}/providers/x`;
  expect(body({ ...ROLE, scope })).toMatchObject({
    properties: {
      roleDefinitionId: `\${join("/", slice(split("/", local.Triple), 0, 3))}/providers/Microsoft.Authorization/roleDefinitions/${ROLE.roleDefinitionGuid}`,
    },
  });
});

test("has a description, and a condition in the only version of the schema", () => {
  expect(body(ROLE, { description: "for ${x}", condition: "@Resource[%{y}]" })).toMatchObject({
    properties: {
      description: 'for ${"$"}{x}',
      condition: '@Resource[${"%"}{y}]',
      conditionVersion: "2.0",
    },
  });
});

test("exports which remarks were sent, so that removing one is a change; nothing without remarks", async () => {
  const sent = (remarks: Remarks) =>
    evaluate({}, exportsOfRoleAssignment(remarks)?.["sent"] ?? "`none`");
  expect(await sent({ description: "x" })).toEqual(["description"]);
  expect(await sent({ condition: "x" })).toEqual(["condition", "conditionVersion"]);
  expect(exportsOfRoleAssignment({})).toBeUndefined();
  expect(exportsOfRoleAssignment({ condition: null as unknown as string })).toBeUndefined();
});
