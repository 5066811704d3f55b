import { ROLE_DEFINITIONS } from "../../../../lib/azure/role-definitions";
import { HostedAgents } from "../../../support/hosted-agents";
import { failure, LocalWorld } from "../../../support/local-world";

const BOB = "bbbbbbbb-0000-4000-8000-000000000001";

/** The refusal in Azure's words. */
function lacks(action: string, operation: string): string {
  return `401 PermissionDenied: The principal \`${BOB}\` lacks the required data action \`Microsoft.CognitiveServices/accounts/AIServices/${action}\` to perform \`${operation}\` operation. For instructions on granting the necessary permissions, see https://aka.ms/FoundryPermissions.`;
}

/** An application that Bob may not call, in a project where roles decide who may create agents. */
function published(missingRole?: 403 | 401): LocalWorld {
  const made = new LocalWorld({
    behaviours: { roleAware: true, ...(missingRole === undefined ? {} : { missingRole }) },
    roleAssignments: [
      {
        scope: "/subscriptions/00000000-0000-0000-0000-0000000000aa",
        principal: "dddddddd-0000-4000-8000-000000000001",
        role: ROLE_DEFINITIONS.FOUNDRY_OWNER,
      },
    ],
    directory: {
      users: [{ id: BOB, name: "bob" }],
      deployer: "dddddddd-0000-4000-8000-000000000001",
    },
  });
  made.putApp();
  made.putDeployment();
  return made;
}

test("a caller without the role gets 403, the documented status", () => {
  expect(failure(published().invoke("bob"))).toMatch(/^403 Forbidden: /);
});

test("with missing roles switched to 401, it is PermissionDenied with principal and data action", () => {
  expect(failure(published(401).invoke("bob"))).toBe(
    lacks("applications/invoke/action", "POST /api/projects/{projectName}/applications/*"),
  );
});

test("so it is for who creates an agent", () => {
  const created = (status: 403 | 401) => {
    const agent = { name: "new", definition: {} };
    return failure(published(status).data("POST", "agents", agent, { as: "bob" }));
  };
  expect(created(403)).toBe("403 UserError: Principal does not have access to API/Operation");
  expect(created(401)).toBe(lacks("agents/write", "POST /api/projects/{projectName}/agents"));
});

test("so it is for who calls a hosted agent at its own endpoint", () => {
  const called = (status: 403 | 401) => {
    const agents = new HostedAgents("echo", { behaviours: { missingRole: status } });
    return failure(agents.invoke("x", "", { as: "bob" }));
  };
  expect(called(403)).toMatch(/^403 Forbidden: /);
  expect(called(401)).toBe(
    lacks("endpoints/interact/action", "POST /api/projects/{projectName}/agents/*"),
  );
});
