import { INVOKE_APPLICATION } from "../../../../../lib/azure/data-actions";
import { failure, LocalWorld, PROJECT, properties } from "../../../../support/local-world";

const SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-0000000000aa";
const INVOKER = "60000000-0000-5000-8000-000000000001";
const OTHER = "60000000-0000-5000-8000-000000000002";

function at(name: string, scope = PROJECT): string {
  return `${scope}/providers/Microsoft.Authorization/roleDefinitions/${name}`;
}

const BODY = {
  roleName: "Invoker",
  description: "Calls applications",
  assignableScopes: [PROJECT],
  permissions: [{ dataActions: [INVOKE_APPLICATION] }],
};

test("defines, and shows what was left out as empty", () => {
  const world = new LocalWorld();
  const answer = world.arm("PUT", at(INVOKER), { properties: BODY });
  expect(answer).toMatchObject({
    status: 201,
    body: {
      id: at(INVOKER, SUBSCRIPTION),
      name: INVOKER,
      type: "Microsoft.Authorization/roleDefinitions",
      properties: {
        ...BODY,
        type: "CustomRole",
        permissions: [
          { actions: [], notActions: [], dataActions: [INVOKE_APPLICATION], notDataActions: [] },
        ],
        createdOn: "2026-09-01T00:00:00.000Z",
        createdBy: world.people.deployer,
        updatedOn: "2026-09-01T00:00:00.000Z",
        updatedBy: world.people.deployer,
      },
    },
  });
  expect(world.arm("GET", at(INVOKER)).body).toEqual(answer.body);
});

test("a PUT replaces, through any scope of the role, and keeps who created it", () => {
  const world = new LocalWorld();
  world.arm("PUT", at(INVOKER), { properties: BODY });
  world.now += 1000;
  const changed = { roleName: "Invoker", assignableScopes: [SUBSCRIPTION], permissions: [] };
  const id = at(INVOKER.toUpperCase(), SUBSCRIPTION);
  expect(world.arm("PUT", id, { properties: changed }, { as: "alice" }).status).toBe(201);
  expect(properties(world.arm("GET", at(INVOKER)))).toEqual({
    ...changed,
    type: "CustomRole",
    description: null,
    createdOn: "2026-09-01T00:00:00.000Z",
    createdBy: world.people.deployer,
    updatedOn: "2026-09-01T00:00:01.000Z",
    updatedBy: world.people.alice,
  });
  expect(world.admin.resources()).toEqual([at(INVOKER, SUBSCRIPTION)]);
});

test("two custom roles have two names; the same one may be put again", () => {
  const world = new LocalWorld();
  world.arm("PUT", at(INVOKER), { properties: BODY });
  expect(world.arm("PUT", at(INVOKER), { properties: BODY }).status).toBe(201);
  const again = { ...BODY, roleName: "invoker" };
  expect(failure(world.arm("PUT", at(OTHER), { properties: again }))).toBe(
    "409 RoleDefinitionWithSameNameExists: A custom role with the same name already exists in this directory.",
  );
});

test.each([
  ["a body without a name", { roleName: undefined }, "must have a roleName and assignableScopes"],
  ["one that nobody can assign", { assignableScopes: [] }, "a roleName and assignableScopes"],
  ["the root scope", { assignableScopes: ["/"] }, "must not contain the root scope"],
  [
    "an action that is no text",
    { permissions: [{ actions: [1] }] },
    "permissions[0].actions must be a list of strings",
  ],
  [
    "what it does not know",
    { permissions: [{ denyActions: [] }] },
    "permissions[0].denyActions is not expected here",
  ],
])("refuses %s", (_, change, told) => {
  const body = { properties: { ...BODY, ...change } };
  expect(failure(new LocalWorld().arm("PUT", at(INVOKER), body))).toContain(told);
});

test("refuses a name that is not a GUID", () => {
  expect(failure(new LocalWorld().arm("PUT", at("invoker"), { properties: BODY }))).toBe(
    "400 InvalidRoleDefinitionId: The role definition ID 'invoker' is not valid.",
  );
});
