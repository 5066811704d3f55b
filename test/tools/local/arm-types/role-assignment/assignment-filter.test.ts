import { ACCOUNT, APP, failure, LocalWorld, PROJECT } from "../../../../support/local-world";

const ASSIGNMENTS = "providers/Microsoft.Authorization/roleAssignments";

function list(world: LocalWorld, scope: string, filter: string) {
  const version = `2022-04-01&$filter=${encodeURIComponent(filter)}`;
  return world.arm("GET", `${scope}/${ASSIGNMENTS}`, undefined, { version });
}

/** Who has what where, among the assignments that match the filter. */
function told(world: LocalWorld, scope: string, filter: string): string[] {
  const { value } = list(world, scope, filter).body as {
    value: { properties: { principalId: string; scope: string } }[];
  };
  const names = new Map(Object.entries(world.people).map(([name, id]) => [id, name]));
  return value.map(({ properties: { principalId, scope: at } }) => {
    return `${names.get(principalId)} on ${at.slice(at.lastIndexOf("/") + 1)}`;
  });
}

/** Alice is in the team. */
function granted(): LocalWorld {
  const world = new LocalWorld();
  const { alice, bob, team } = world.people;
  world.grant(alice, undefined, ACCOUNT);
  world.grant(team, undefined, PROJECT);
  world.grant(bob, undefined, PROJECT);
  world.grant(alice, undefined, APP);
  world.grant(alice, undefined, `${PROJECT}2`);
  return world;
}

test.each([
  ["atScope()", ["alice on contoso", "team on support", "bob on support"]],
  ["principalId eq '{alice}'", ["alice on contoso", "alice on app"]],
  ["principalId eq {alice}", ["alice on contoso", "alice on app"]],
  ["assignedTo('{alice}')", ["alice on contoso", "team on support", "alice on app"]],
  ["atScope() and assignedTo('{alice}')", ["alice on contoso", "team on support"]],
])("matches %s at, above or below a project", (filter, expected) => {
  const world = granted();
  expect(told(world, PROJECT, filter.replace("{alice}", world.people.alice))).toEqual(expected);
});

test("principals are found in any letter case", () => {
  const world = granted();
  const filter = `assignedTo('${world.people.bob.toUpperCase()}')`;
  expect(told(world, APP, filter)).toEqual(["bob on support"]);
});

test("assignedTo does not take a group", () => {
  const world = granted();
  expect(failure(list(world, APP, `assignedTo('${world.people.team}')`))).toContain(
    "assignedTo takes a user or service principal",
  );
});

test("refuses other filters by name, and filters of other lists", () => {
  const world = granted();
  expect(failure(list(world, APP, "asTarget()"))).toContain(
    "400 NotEmulated: local Azure does not emulate the filter asTarget() of role assignments",
  );
  const version = "2026-05-15-preview&$filter=atScope()";
  expect(failure(world.arm("GET", `${PROJECT}/applications`, undefined, { version }))).toContain(
    "400 NotEmulated: local Azure does not emulate the query parameter $filter",
  );
});
