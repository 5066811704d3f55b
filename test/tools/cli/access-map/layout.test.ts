import { drawAccessMap } from "../../../../lib/tools/cli/access-map/diagram";
import { layOut, type PlacedBox } from "../../../../lib/tools/cli/access-map/layout";
import { Role } from "../../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../../lib/constructs/rbac/principal";
import { RoleAssignment } from "../../../../lib/constructs/rbac/role-assignment";
import { accessMap } from "../../../support/access-maps";
import { PROJECT_ID, STORAGE_ID } from "../../../support/foundry";
import { twoApplications } from "../../../support/small-map";

function personAt(index: number): RbacPrincipal {
  return RbacPrincipal.user(`5f2d3c1e-0000-4000-8000-0000000000${10 + index}`);
}

const manyEdges = accessMap((stack) => {
  const { support, billing } = twoApplications(stack);
  Array.from({ length: 30 }, (_, index) =>
    (index % 3 === 0 ? support : billing).grants.invoke(`Caller${index}`, personAt(index)),
  );
  Array.from({ length: 10 }, (_, index) =>
    support.identity.assignRole(`Read${index}`, {
      role: Role.STORAGE_BLOB_DATA_READER,
      scope: `${STORAGE_ID}${index}`,
    }),
  );
  const role = Role.FOUNDRY_USER;
  new RoleAssignment(stack, "Everybody", { role, scope: PROJECT_ID, principal: personAt(50) });
});
const { columns, lines, width, height } = layOut(drawAccessMap(manyEdges, []));
const boxes = columns.map((column) => column.boxes);

function overlaps(a: PlacedBox, b: PlacedBox): boolean {
  const isBeside = a.x + a.width <= b.x || b.x + b.width <= a.x;
  const isAbove = a.y + a.height <= b.y || b.y + b.height <= a.y;
  return !isBeside && !isAbove;
}

test("no box lies on another one, and all lie in the picture", () => {
  const all = boxes.flat();
  expect(all).toHaveLength(31 + 2 + 2 + 10);
  const faults = all.flatMap((a, at) => all.slice(at + 1).filter((b) => overlaps(a, b)));
  expect(faults).toEqual([]);
  expect(Math.max(...all.map(({ x, width: w }) => x + w))).toBeLessThanOrEqual(width);
  expect(Math.max(...all.map(({ y, height: h }) => y + h))).toBeLessThanOrEqual(height);
});

test("lines lead to the right, from box to box", () => {
  expect(lines).toHaveLength(30 + 2 + 2 + 10);
  expect(lines.filter(({ from, to }) => from.x >= to.x)).toEqual([]);
});

test("callers stand in the order of the applications that they call", () => {
  const single = (boxes[0] ?? []).filter(({ title }) => title !== "Everybody");
  const called = single.flatMap(({ rows }) => rows.map(({ edge }) => edge.to));
  expect(called).toHaveLength(30);
  expect(called).toEqual([...called].sort());
});

test("a grant to several applications has one row", () => {
  const everybody = boxes[0]?.find(({ title }) => title === "Everybody");
  expect(everybody?.rows).toHaveLength(1);
  expect(lines.filter(({ edge }) => edge.grant === "platform/Everybody")).toHaveLength(2);
});

test("an empty map is an empty picture", () => {
  expect(layOut({ columns: [], edges: [] })).toMatchObject({ columns: [], lines: [] });
});
