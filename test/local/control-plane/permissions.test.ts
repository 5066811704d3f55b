import { ROLE_DEFINITIONS } from "../../../lib/arm/role-definitions";
import { APP, failure, LIVE, LocalWorld, PROJECT } from "../../support/local-world";

/** A deployer that has this role on the project. */
function deployer(role: string): LocalWorld {
  return new LocalWorld({
    behaviours: { roleAware: true },
    directory: { servicePrincipals: [{ id: "dddddddd-0000-4000-8000-000000000001" }] },
    roleAssignments: [{ scope: PROJECT, principal: "dddddddd-0000-4000-8000-000000000001", role }],
  });
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
    "403 AuthorizationFailed: The client 'dddddddd-0000-4000-8000-000000000001' does not have authorization to perform action 'Microsoft.CognitiveServices/accounts/projects/applications/write'",
  );
  expect(world.arm("POST", `${LIVE}/stop`).status).toBe(403);
});

test("Contributor may not assign roles", () => {
  const world = deployer(ROLE_DEFINITIONS.CONTRIBUTOR);
  expect(failure(world.grant(world.people.alice))).toContain("403 AuthorizationFailed");
});

test("without the switch, whoever signs in may write", () => {
  expect(new LocalWorld().putApp().status).toBe(201);
});
