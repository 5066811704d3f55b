import { INVOKE_APPLICATION } from "../../../../../lib/azure/data-actions";
import { ROLE_DEFINITIONS } from "../../../../../lib/azure/role-definitions";
import { caller } from "../../../../../lib/tools/cli/doctor/checks/caller";
import { ACCOUNT, APP, PROJECT } from "../../../../support/local-world";
import { Patient } from "../../../../support/patient";

const CUSTOM = "60000000-0000-4000-8000-000000000001";

afterEach(() => jest.restoreAllMocks());

/** Bob with a role. */
function withRole(role: string, scope = APP): Promise<unknown> {
  const patient = Patient.healthy();
  patient.world.grant(patient.world.people.bob, role, scope);
  return patient.find(caller, "bob");
}

test("passes through a group, and names it", async () => {
  const patient = Patient.healthy();
  const { alice, team } = patient.world.people;
  expect(await patient.find(caller)).toEqual({
    verdict: "passed",
    found: `${alice} has Foundry User on applications/app in contoso through the group ${team}`,
  });
});

test.each([PROJECT, ACCOUNT, "/subscriptions/00000000-0000-0000-0000-0000000000aa"])(
  "passes with Foundry User on %s",
  async (scope) => {
    expect(await withRole(ROLE_DEFINITIONS.FOUNDRY_USER, scope)).toMatchObject({
      verdict: "passed",
    });
  },
);

test("passes with a role of one's own that has the data action", async () => {
  const patient = Patient.healthy();
  patient.world.define(CUSTOM, { dataActions: [INVOKE_APPLICATION] });
  patient.world.grant(patient.world.people.bob, CUSTOM);
  expect(await patient.find(caller, "bob")).toMatchObject({
    verdict: "passed",
    found: expect.stringContaining(`has Role ${CUSTOM} on`) as string,
  });
});

test.each([
  [ROLE_DEFINITIONS.CONTRIBUTOR, "Contributor"],
  [ROLE_DEFINITIONS.FOUNDRY_AGENT_CONSUMER, "Foundry Agent Consumer"],
  [ROLE_DEFINITIONS.AZURE_AI_DEVELOPER, "Azure AI Developer"],
])("fails with %s, which does not let anybody call", async (role, name) => {
  expect(await withRole(role, PROJECT)).toMatchObject({
    verdict: "failed",
    cause: "permission",
    found: expect.stringContaining(`it has ${name} on projects/support in contoso`) as string,
  });
});

test("fails without a role, with the grant as code and as command", async () => {
  const patient = Patient.healthy();
  const { bob } = patient.world.people;
  expect(await patient.find(caller, "bob")).toEqual({
    verdict: "failed",
    cause: "permission",
    found: `${bob} has no role that lets it call, on the application, project support, account contoso or above`,
    mayPass: true,
    fix: {
      what: expect.stringContaining("let it call") as string,
      code: `app.grants.invoke("Caller", RbacPrincipal.user("${bob}"))`,
      command: `az role assignment create --role ${ROLE_DEFINITIONS.FOUNDRY_USER} --assignee-object-id ${bob} --assignee-principal-type User --scope ${APP}`,
    },
  });
});

test("a role below the application or beside it does not count", async () => {
  expect(
    await withRole(ROLE_DEFINITIONS.FOUNDRY_USER, `${PROJECT}/applications/other`),
  ).toMatchObject({ verdict: "failed" });
});

test("looks at somebody else when asked to", async () => {
  const patient = Patient.healthy();
  const { bob } = patient.world.people;
  expect(await patient.find(caller, "alice", { caller: bob })).toMatchObject({
    verdict: "failed",
    fix: { command: expect.stringContaining(`--assignee ${bob} --scope`) as string },
  });
});

test("passes for everybody where the policy says so", async () => {
  const patient = Patient.healthy();
  patient.world.putApp({ authorizationPolicy: { authorizationScheme: "OrganizationScope" } });
  expect(await patient.find(caller, "bob")).toMatchObject({ verdict: "passed" });
});

test("warns of a role under a condition", async () => {
  const patient = Patient.healthy();
  const { world } = patient;
  const id = `${APP}/providers/Microsoft.Authorization/roleAssignments/${CUSTOM}`;
  const role = { principalId: world.people.bob, roleDefinitionId: ROLE_DEFINITIONS.FOUNDRY_USER };
  const condition = { condition: "(true)", conditionVersion: "2.0" };
  world.arm("PUT", id, { properties: { ...role, ...condition } });
  expect(await patient.find(caller, "bob")).toMatchObject({ verdict: "warning" });
});

test("is unknown where the only role is one whose definition cannot be read", async () => {
  expect(await withRole("70000000-0000-0000-0000-000000000001")).toMatchObject({
    verdict: "unknown",
    found: expect.stringContaining("allows cannot be read") as string,
  });
});
