import { ROLE_DEFINITIONS } from "../../../../lib/azure/role-definitions";
import { Patient } from "../../../support/patient";
import { ACCOUNT, APP, PROJECT } from "../../../support/local-world";

const CUSTOM = "60000000-0000-4000-8000-000000000001";

afterEach(() => jest.restoreAllMocks());

test("are those at the scope and above, of the principal and its groups", async () => {
  const patient = Patient.healthy();
  const { world } = patient;
  const { alice, team, bob } = world.people;
  world.grant(alice, ROLE_DEFINITIONS.OWNER, ACCOUNT);
  world.grant(alice, ROLE_DEFINITIONS.CONTRIBUTOR, `${PROJECT}/applications/other`);
  world.grant(bob, ROLE_DEFINITIONS.OWNER, PROJECT);
  const held = await patient.evidence().roles.at(APP, alice);
  expect(held.map(({ role, scope, principalId }) => [role.name, scope, principalId])).toEqual([
    ["Foundry User", APP, team],
    ["Owner", ACCOUNT, alice],
  ]);
});

test("within a scope are those below it too", async () => {
  const patient = Patient.healthy();
  const { alice, team } = patient.world.people;
  patient.world.grant(alice, ROLE_DEFINITIONS.OWNER, `${PROJECT}/applications/other`);
  const held = await patient.evidence().roles.within(PROJECT, alice);
  expect(held.map(({ principalId }) => principalId)).toEqual([team, alice]);
});

test("tell what a role of one's own allows", async () => {
  const patient = Patient.healthy();
  const { bob } = patient.world.people;
  patient.world.define(CUSTOM, { dataActions: ["a/b/read"], notDataActions: ["a/c/read"] });
  patient.world.grant(bob, CUSTOM);
  const [held] = await patient.evidence().roles.at(APP, bob);
  expect(held?.role).toEqual({
    name: `Role ${CUSTOM}`,
    guid: CUSTOM,
    permissions: {
      actions: [],
      notActions: [],
      dataActions: ["a/b/read"],
      notDataActions: ["a/c/read"],
    },
  });
});

test("know nothing of a role whose definition is not to be had but its GUID", async () => {
  const patient = Patient.healthy();
  const { bob } = patient.world.people;
  patient.world.grant(bob, "70000000-0000-0000-0000-000000000001");
  const [held] = await patient.evidence().roles.at(APP, bob);
  expect(held?.role).toEqual({
    name: "70000000-0000-0000-0000-000000000001",
    guid: "70000000-0000-0000-0000-000000000001",
  });
});
