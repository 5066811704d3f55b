import { ROLE_DEFINITIONS } from "../../../../../lib/azure/role-definitions";
import { downstream } from "../../../../../lib/tools/cli/doctor/checks/downstream";
import type { AgentNeed } from "../../../../../lib/tools/cli/doctor/agent-needs";
import { ACCOUNT, APP, PROJECT, properties } from "../../../../support/local-world";
import { Patient } from "../../../../support/patient";

const STORAGE =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/manuals";
const COSMOS =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.DocumentDB/databaseAccounts/c";
const READER = ROLE_DEFINITIONS.STORAGE_BLOB_DATA_READER;
const PROJECT_PRINCIPAL = "99999999-0000-4000-8000-000000000001";
const MANUALS: AgentNeed = { name: "manuals", scope: STORAGE, role: "Storage Blob Data Reader" };

afterEach(() => jest.restoreAllMocks());

/** A project with an identity of its own. */
function patientWithProject(): Patient {
  const agents = [{ name: "alpha" }];
  const servicePrincipals = [{ id: PROJECT_PRINCIPAL }];
  return Patient.healthy({
    projects: [{ id: PROJECT, principal: PROJECT_PRINCIPAL, agents }],
    directory: { servicePrincipals, open: true },
  });
}

function agentOf(patient: Patient): string {
  const { defaultInstanceIdentity } = properties(patient.world.arm("GET", APP));
  return (defaultInstanceIdentity as { principalId: string }).principalId;
}

describe("declared needs", () => {
  test("pass when the application's identity has the role", async () => {
    const patient = Patient.healthy();
    patient.world.grant(agentOf(patient), READER, STORAGE);
    expect(await patient.find(downstream, "alice", { needs: [MANUALS] })).toMatchObject({
      verdict: "passed",
    });
  });

  test("fail when it lacks one, with what to write and what to run", async () => {
    const patient = Patient.healthy();
    const agent = agentOf(patient);
    expect(await patient.find(downstream, "alice", { needs: [MANUALS] })).toMatchObject({
      verdict: "failed",
      cause: "downstream",
      mayPass: true,
      found: `${agent} lacks Storage Blob Data Reader on storageAccounts/manuals (manuals)`,
      fix: {
        code: `app.identity.assignRole("manuals", { role: Role.STORAGE_BLOB_DATA_READER, scope: "${STORAGE}" })`,
        command: `az role assignment create --role ${READER} --assignee-object-id ${agent} --assignee-principal-type ServicePrincipal --scope ${STORAGE}`,
      },
    });
  });

  test("show the project's identity too, as which tools were once seen to work", async () => {
    const patient = patientWithProject();
    patient.world.grant(PROJECT_PRINCIPAL, READER, STORAGE);
    const { found } = await patient.find(downstream, "alice", { needs: [MANUALS] });
    expect(found).toMatch(
      new RegExp(`; the project's identity ${PROJECT_PRINCIPAL}, .+, has all of it$`),
    );
  });

  test("of data in Cosmos DB look at its own roles", async () => {
    const patient = Patient.healthy();
    const dataAction = "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers/items/read";
    const needs = [{ name: "orders", scope: COSMOS, dataAction }];
    const lacking = await patient.find(downstream, "alice", { needs });
    expect(lacking.fix?.code).toBe(`app.identity.access.readCosmosData("orders", "${COSMOS}")`);
    const id = `${COSMOS}/sqlRoleAssignments/60000000-0000-4000-8000-000000000001`;
    const role = `${COSMOS}/sqlRoleDefinitions/00000000-0000-0000-0000-000000000001`;
    const given = { roleDefinitionId: role, scope: COSMOS, principalId: agentOf(patient) };
    patient.world.arm("PUT", id, { properties: given });
    expect(await patient.find(downstream, "alice", { needs })).toMatchObject({ verdict: "passed" });
  });

  test("are unknown where the caller may not read roles, which is no failure", async () => {
    const patient = Patient.healthy({
      behaviours: { roleAware: true },
      roleAssignments: [
        {
          scope: ACCOUNT,
          principal: "dddddddd-0000-4000-8000-000000000001",
          role: ROLE_DEFINITIONS.FOUNDRY_OWNER,
        },
      ],
    });
    expect(await patient.find(downstream, "alice", { needs: [MANUALS] })).toMatchObject({
      verdict: "unknown",
      found: expect.stringContaining("cannot be read for Storage Blob Data Reader on") as string,
    });
  });
});

describe("without declared needs", () => {
  test("warns of what the project's identity has and the application's has not", async () => {
    const patient = patientWithProject();
    patient.world.grant(PROJECT_PRINCIPAL, READER, STORAGE);
    expect(await patient.find(downstream)).toMatchObject({
      verdict: "warning",
      found: expect.stringMatching(
        /: Storage Blob Data Reader on storageAccounts\/manuals$/,
      ) as string,
      fix: { command: expect.stringContaining(STORAGE) as string },
    });
    patient.world.grant(agentOf(patient), READER, STORAGE);
    expect(await patient.find(downstream)).toMatchObject({
      verdict: "passed",
      found: expect.stringMatching(/, so whether that is enough is not known$/) as string,
    });
  });

  test("is unknown if the project's identity has no roles to compare with", async () => {
    expect(await patientWithProject().find(downstream)).toMatchObject({
      verdict: "unknown",
      found: expect.stringMatching(/has no roles to compare with$/) as string,
    });
  });

  test("is unknown in a project without an identity", async () => {
    expect(await Patient.healthy().find(downstream)).toMatchObject({
      verdict: "unknown",
      found: "nothing lists what its tools need, and the project has no identity",
    });
  });
});
