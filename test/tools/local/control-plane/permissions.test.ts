import { ROLE_DEFINITIONS } from "../../../../lib/azure/role-definitions";
import type { LocalRoleAssignment } from "../../../../lib/tools/local/settings/options";
import { ACCOUNT, APP, failure, LIVE, LocalWorld, PROJECT } from "../../../support/local-world";

const DEPLOYER = "dddddddd-0000-4000-8000-000000000001";
const INVOKER = "60000000-0000-5000-8000-000000000001";

/** The roles of the deployer count, and they are these. */
function aware(roleAssignments: LocalRoleAssignment[]): LocalWorld {
  return new LocalWorld({ behaviours: { roleAware: true }, roleAssignments });
}

/** A deployer that has this role on the project. */
function deployer(role: string): LocalWorld {
  return aware([{ scope: PROJECT, principal: DEPLOYER, role }]);
}

function assignment(scope: string): string {
  return `${scope}/providers/Microsoft.Authorization/roleAssignments/10000000-0000-4000-8000-000000000001`;
}

function definition(name: string): string {
  return `${PROJECT}/providers/Microsoft.Authorization/roleDefinitions/${name}`;
}

test.each(["FOUNDRY_PROJECT_MANAGER", "FOUNDRY_OWNER"] as const)("%s may publish", (role) => {
  const world = deployer(ROLE_DEFINITIONS[role]);
  expect(world.putApp().status).toBe(201);
  expect(world.putDeployment().status).toBe(201);
});

test.each(["CONTRIBUTOR", "OWNER", "FOUNDRY_ACCOUNT_OWNER"] as const)(
  "%s lacks the data action that the PUT of an application needs",
  (role) => {
    expect(failure(deployer(ROLE_DEFINITIONS[role]).putApp())).toBe(
      "403 UserError: Principal does not have access to API/Operation",
    );
  },
);

test("Foundry User may read and not write", () => {
  const world = deployer(ROLE_DEFINITIONS.FOUNDRY_USER);
  expect(world.arm("GET", APP).status).toBe(404);
  expect(failure(world.putApp())).toContain(
    "403 AuthorizationFailed: The client 'dddddddd-0000-4000-8000-000000000001' with object id 'dddddddd-0000-4000-8000-000000000001' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/projects/applications/write' over scope",
  );
  expect(world.arm("POST", `${LIVE}/stop`).status).toBe(403);
});

test.each([
  [undefined, "GET", APP, "applications/read"],
  ["FOUNDRY_USER", "PUT", LIVE, "applications/agentDeployments/write"],
  ["FOUNDRY_USER", "DELETE", APP, "applications/delete"],
  ["CONTRIBUTOR", "PUT", assignment(APP), "roleAssignments/write"],
  ["FOUNDRY_OWNER", "PUT", definition(INVOKER), "roleDefinitions/write"],
  ["ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR", "PUT", APP, "applications/write"],
] as const)("%s is told the action that %s of %s needs", (role, method, path, action) => {
  const world = role ? deployer(ROLE_DEFINITIONS[role]) : aware([]);
  const told = failure(world.arm(method, path, { properties: {} }));
  expect(told).toMatch(
    new RegExp(
      `^403 AuthorizationFailed: .* to perform action '[^']*/${action}' over scope '${path}'`,
    ),
  );
});

test.each([
  ["FOUNDRY_PROJECT_MANAGER", "FOUNDRY_USER", 201],
  ["FOUNDRY_PROJECT_MANAGER", "STORAGE_BLOB_DATA_READER", 403],
  ["FOUNDRY_OWNER", "STORAGE_BLOB_DATA_READER", 403],
  ["OWNER", "STORAGE_BLOB_DATA_READER", 201],
  ["USER_ACCESS_ADMINISTRATOR", "STORAGE_BLOB_DATA_READER", 201],
  ["ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR", "STORAGE_BLOB_DATA_READER", 201],
] as const)("%s hands out %s: %d", (held, role, status) => {
  const world = deployer(ROLE_DEFINITIONS[held]);
  expect(world.grant(world.people.alice, ROLE_DEFINITIONS[role]).status).toBe(status);
});

test("a caller who may assign only certain roles is refused the others, even to remove one", () => {
  const world = aware([
    { scope: PROJECT, principal: DEPLOYER, role: ROLE_DEFINITIONS.FOUNDRY_PROJECT_MANAGER },
    { scope: PROJECT, principal: "alice", role: ROLE_DEFINITIONS.OWNER },
  ]);
  const { CONTRIBUTOR } = ROLE_DEFINITIONS;
  const told = `403 AuthorizationFailed: The client '${DEPLOYER}' with object id '${DEPLOYER}' has an authorization with ABAC condition that is not fulfilled to perform action`;
  expect(failure(world.grant(world.people.bob, CONTRIBUTOR))).toContain(
    `${told} 'Microsoft.Authorization/roleAssignments/write'`,
  );
  const body = { properties: { principalId: world.people.bob, roleDefinitionId: CONTRIBUTOR } };
  expect(world.arm("PUT", assignment(APP), body, { as: "alice" }).status).toBe(201);
  expect(failure(world.arm("DELETE", assignment(APP)))).toContain(
    `${told} 'Microsoft.Authorization/roleAssignments/delete'`,
  );
  expect(world.arm("DELETE", assignment(APP), undefined, { as: "alice" }).status).toBe(200);
});

test("a role definition needs the right wherever it can be assigned, before and after a change", () => {
  const world = aware([
    {
      scope: PROJECT,
      principal: DEPLOYER,
      role: ROLE_DEFINITIONS.USER_ACCESS_ADMINISTRATOR,
    },
    { scope: ACCOUNT, principal: "alice", role: ROLE_DEFINITIONS.OWNER },
  ]);
  const put = (assignableScopes: string[], as: string) => {
    const body = { properties: { roleName: "Invoker", assignableScopes } };
    return world.arm("PUT", definition(INVOKER), body, { as });
  };
  expect(put([PROJECT], DEPLOYER).status).toBe(201);
  expect(failure(put([PROJECT, ACCOUNT], DEPLOYER))).toContain(`over scope '${ACCOUNT}'`);
  expect(put([PROJECT, ACCOUNT], "alice").status).toBe(201);
  expect(failure(put([PROJECT], DEPLOYER))).toContain(`over scope '${ACCOUNT}'`);
  expect(failure(world.arm("DELETE", definition(INVOKER)))).toContain("roleDefinitions/delete");
});

test("without the switch, whoever signs in may write", () => {
  expect(new LocalWorld().putApp().status).toBe(201);
});
