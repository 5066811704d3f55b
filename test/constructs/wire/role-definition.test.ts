import { INVOKE_APPLICATION } from "../../../lib/azure/data-actions";
import {
  renderRoleDefinition,
  scopedRoleName,
  type CustomRole,
} from "../../../lib/constructs/wire/role-definition";

const ROLE: CustomRole = {
  roleName: "Agent ${x}",
  description: "Calls agents",
  dataActions: [INVOKE_APPLICATION],
  assignableScope: "/subscriptions/s",
};

test("has its data actions and no others, in its scope", () => {
  expect(renderRoleDefinition(ROLE)).toEqual({
    properties: {
      roleName: 'Agent ${"$"}{x}',
      description: "Calls agents",
      type: "CustomRole",
      permissions: [
        { actions: [], notActions: [], dataActions: [INVOKE_APPLICATION], notDataActions: [] },
      ],
      assignableScopes: ["/subscriptions/s"],
    },
  });
});

test("is told from others by scope and name", () => {
  expect(scopedRoleName(ROLE)).toBe('/subscriptions/s|Agent ${"$"}{x}');
});
