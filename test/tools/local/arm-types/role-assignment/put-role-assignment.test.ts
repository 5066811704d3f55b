import {
  APP,
  failure,
  FOUNDRY_USER,
  LocalWorld,
  PROJECT,
  properties,
} from "../../../../support/local-world";

const SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-0000000000aa";
const ROLE = `${SUBSCRIPTION}/providers/Microsoft.Authorization/roleDefinitions/${FOUNDRY_USER}`;
const ONE = "10000000-0000-4000-8000-000000000001";
const CUSTOM = "60000000-0000-5000-8000-000000000001";
const UNKNOWN = "60000000-0000-4000-8000-000000000001";
const TWO = "10000000-0000-4000-8000-000000000002";

function put(world: LocalWorld, name: string, principalId: string, scope = APP) {
  return world.arm("PUT", at(name, scope), {
    properties: { principalId, roleDefinitionId: ROLE, principalType: "User" },
  });
}

function at(name: string, scope = APP): string {
  return `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`;
}

test("assigns, reads, lists and removes", () => {
  const world = new LocalWorld();
  const { alice } = world.people;
  expect(put(world, ONE, alice).status).toBe(201);
  const assignment = {
    id: at(ONE),
    name: ONE,
    type: "Microsoft.Authorization/roleAssignments",
    properties: { principalId: alice, principalType: "User", roleDefinitionId: ROLE, scope: APP },
  };
  expect(world.arm("GET", at(ONE))).toMatchObject({ status: 200, body: assignment });
  expect(world.arm("GET", at("").slice(0, -1)).body).toMatchObject({ value: [assignment] });
  expect(world.arm("DELETE", at(ONE)).status).toBe(200);
  expect(failure(world.arm("GET", at(ONE)))).toBe(
    `404 RoleAssignmentNotFound: The role assignment '${ONE}' is not found.`,
  );
  expect(world.arm("DELETE", at(ONE)).status).toBe(204);
});

test("the same role for the same principal at the same scope exists already", () => {
  const world = new LocalWorld();
  put(world, ONE, world.people.alice);
  expect(failure(put(world, TWO, world.people.alice.toUpperCase()))).toBe(
    "409 RoleAssignmentExists: The role assignment already exists. The ID of the existing role assignment is 10000000000040008000000000000001.",
  );
  expect(put(world, TWO, world.people.alice, PROJECT).status).toBe(201);
});

test.each([
  ["another principal", APP, "bob"],
  ["another scope", PROJECT, "alice"],
] as const)("refuses %s under the same name, in the whole tenant", (_, scope, person) => {
  const world = new LocalWorld();
  put(world, ONE, world.people.alice);
  expect(failure(put(world, ONE, world.people[person], scope))).toBe(
    "400 RoleAssignmentUpdateNotPermitted: Tenant ID, application ID, principal ID, and scope are not allowed to be updated.",
  );
});

test("the same assignment may be put again", () => {
  const world = new LocalWorld();
  put(world, ONE, world.people.alice);
  expect(put(world, ONE, world.people.alice).status).toBe(200);
});

test("refuses a principal that the directory does not know", () => {
  const answer = put(new LocalWorld(), ONE, "eeeeeeee-0000-0000-0000-000000000009");
  expect(failure(answer)).toContain(
    "400 PrincipalNotFound: Principal eeeeeeee000000000000000000000009 does not exist in the directory 11111111-1111-1111-1111-111111111111.",
  );
});

test("an open directory knows everybody", () => {
  const world = new LocalWorld({ directory: { open: true } });
  expect(put(world, ONE, "eeeeeeee-0000-0000-0000-000000000009").status).toBe(201);
});

test("refuses a name that is not a GUID, and a body without a principal", () => {
  const world = new LocalWorld();
  expect(failure(put(world, "alice", world.people.alice))).toContain("InvalidRoleAssignmentId");
  const answer = world.arm("PUT", at(ONE), { properties: { roleDefinitionId: ROLE } });
  expect(failure(answer)).toContain("must name a roleDefinitionId and a principalId");
});

test("refuses a role that is not a GUID, and a custom one that does not exist", () => {
  const world = new LocalWorld();
  expect(failure(world.grant(world.people.alice, "Foundry User"))).toBe(
    "400 InvalidRoleDefinitionId: The role definition ID 'Foundry User' is not valid.",
  );
  expect(failure(world.grant(world.people.alice, CUSTOM))).toBe(
    "400 RoleDefinitionDoesNotExist: The specified role definition with ID '60000000000050008000000000000001' does not exist.",
  );
});

test("accepts Azure's own roles, including those not known here", () => {
  const world = new LocalWorld();
  expect(world.grant(world.people.alice, UNKNOWN).status).toBe(201);
});

test("a custom role can be assigned where its definition says", () => {
  const world = new LocalWorld();
  world.define(CUSTOM, { dataActions: ["Microsoft.CognitiveServices/*"] }, PROJECT);
  expect(world.grant(world.people.alice, CUSTOM, APP).status).toBe(201);
  expect(world.grant(world.people.alice, CUSTOM, PROJECT).status).toBe(201);
  expect(failure(world.grant(world.people.alice, CUSTOM, SUBSCRIPTION))).toContain(
    "400 RoleDefinitionDoesNotExist",
  );
});

test("condition and description are kept, can be changed and go when they are left out", () => {
  const world = new LocalWorld();
  const basic = { principalId: world.people.alice, roleDefinitionId: ROLE };
  const written = (more: object) => {
    world.arm("PUT", at(ONE), { properties: { ...basic, ...more } });
    return properties(world.arm("GET", at(ONE)));
  };
  const first = { description: "Reads", condition: "(@Resource[a] StringEquals 'b')" };
  const both = { ...first, conditionVersion: "2.0" };
  expect(written(both)).toMatchObject(both);
  const second = { ...both, condition: "(@Resource[a] StringEquals 'c')", description: "Writes" };
  expect(written(second)).toMatchObject(second);
  expect(written({})).toMatchObject({ description: null, condition: null, conditionVersion: null });
});

test("refuses another version of conditions", () => {
  const world = new LocalWorld();
  const answer = world.arm("PUT", at(ONE), {
    properties: {
      principalId: world.people.alice,
      roleDefinitionId: ROLE,
      conditionVersion: "1.0",
    },
  });
  expect(failure(answer)).toContain("body.properties.conditionVersion must be 2.0");
});
