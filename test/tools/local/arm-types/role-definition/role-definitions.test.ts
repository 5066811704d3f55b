import { INVOKE_APPLICATION } from "../../../../../lib/azure/data-actions";
import {
  APP,
  failure,
  FOUNDRY_USER,
  LocalWorld,
  PROJECT,
  type Ask,
} from "../../../../support/local-world";

const INVOKER = "60000000-0000-5000-8000-000000000001";
const OTHER = "60000000-0000-5000-8000-000000000002";

function at(name: string, scope = PROJECT): string {
  return `${scope}/providers/Microsoft.Authorization/roleDefinitions/${name}`;
}

test("lists the roles that can be assigned at a scope", () => {
  const world = new LocalWorld();
  world.define(INVOKER, { dataActions: [INVOKE_APPLICATION] });
  world.define(OTHER, {}, `${PROJECT}2`);
  const names = (scope: string) => {
    const { value } = world.arm("GET", at("", scope).slice(0, -1)).body as {
      value: { name: string }[];
    };
    return value.map(({ name }) => name);
  };
  expect(names(APP)).toEqual([INVOKER]);
  expect(names(`${PROJECT}2`)).toEqual([OTHER]);
});

test("Azure's own roles can be read at any scope, as ARM answers them", () => {
  const answer = new LocalWorld().arm("GET", at(FOUNDRY_USER.toUpperCase(), APP));
  const subscription = PROJECT.split("/").slice(0, 3).join("/");
  expect(answer).toEqual({
    status: 200,
    headers: expect.anything() as object,
    body: {
      id: at(FOUNDRY_USER, subscription),
      name: FOUNDRY_USER,
      type: "Microsoft.Authorization/roleDefinitions",
      properties: {
        roleName: "Foundry User",
        type: "BuiltInRole",
        assignableScopes: ["/"],
        permissions: [expect.objectContaining({ dataActions: ["Microsoft.CognitiveServices/*"] })],
      },
    },
  });
});

test.each(["constructor", "__proto__", "toString"])("%s is no role", (name) => {
  expect(new LocalWorld().arm("GET", at(name)).status).toBe(404);
});

test("a role that is assigned cannot be deleted, in the documented words", () => {
  const world = new LocalWorld();
  world.define(INVOKER, { dataActions: [INVOKE_APPLICATION] });
  world.grant(world.people.alice, INVOKER.toUpperCase());
  expect(failure(world.arm("DELETE", at(INVOKER)))).toBe(
    "400 RoleDefinitionHasAssignments: There are existing role assignments referencing role",
  );
  world.admin
    .resources()
    .filter((id) => id.includes("/roleAssignments/"))
    .forEach((id) => {
      world.admin.remove(id);
    });
  expect(world.arm("DELETE", at(INVOKER)).status).toBe(200);
  expect(failure(world.arm("GET", at(INVOKER)))).toBe(
    `404 RoleDefinitionDoesNotExist: The specified role definition with ID '${INVOKER}' does not exist.`,
  );
  expect(world.arm("DELETE", at(INVOKER)).status).toBe(204);
});

test("can be removed behind Terraform's back", () => {
  const world = new LocalWorld();
  world.define(INVOKER, {});
  world.admin.resources().forEach((id) => world.admin.remove(id));
  expect(world.arm("GET", at(INVOKER)).status).toBe(404);
});

test("another api-version is refused", () => {
  const ask: Ask = { version: "2018-01-01-preview" };
  expect(failure(new LocalWorld().arm("GET", at(INVOKER), undefined, ask))).toContain(
    "The supported api-versions are 2022-04-01.",
  );
});
