import { drawAccessMap } from "../../../../lib/tools/cli/access-map/diagram";
import { findingsIn } from "../../../../lib/tools/cli/access-map/findings";
import { Role } from "../../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../../lib/constructs/rbac/principal";
import { RoleAssignment } from "../../../../lib/constructs/rbac/role-assignment";
import { accessMap } from "../../../support/access-maps";
import { PROJECT_ID, SOMEBODY } from "../../../support/foundry";
import { smallStack, twoApplications } from "../../../support/small-map";

test("leads from callers over applications and agents to resources", () => {
  const map = accessMap(smallStack);
  const { columns, edges } = drawAccessMap(map, findingsIn(map));
  expect(columns.map(({ title, boxes }) => [title, ...boxes.map((box) => box.title)])).toEqual([
    ["Callers", "Team"],
    ["Applications", "Support"],
    ["Agents", "Support's agent"],
    ["Resources", "storageAccounts/manuals", "resource group rg"],
  ]);
  expect(edges.map(({ label, severity }) => [label, severity])).toEqual([
    ["Foundry User", undefined],
    ["", undefined],
    ["Storage Blob Data Reader", undefined],
    ["Contributor", "error"],
  ]);
  const ids = columns.flatMap(({ boxes }) => boxes).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(edges.filter(({ from, to }) => !ids.includes(from) || !ids.includes(to))).toEqual([]);
});

test("draws a grant above the applications as one edge to each of them", () => {
  const map = accessMap((stack) => {
    twoApplications(stack);
    const role = Role.FOUNDRY_USER;
    const principal = RbacPrincipal.group(SOMEBODY);
    new RoleAssignment(stack, "Everybody", { role, scope: PROJECT_ID, principal });
  });
  const { columns, edges } = drawAccessMap(map, []);
  expect(columns[0]?.boxes.map(({ title }) => title)).toEqual(["Everybody"]);
  expect(
    edges.filter(({ grant }) => grant === "platform/Everybody").map(({ to, label }) => [to, label]),
  ).toEqual([
    ["application platform/Billing", "Foundry User on projects/support in Contoso"],
    ["application platform/Support", "Foundry User on projects/support in Contoso"],
  ]);
});

test("draws an agent that calls another one among the callers, and no resource for it", () => {
  const map = accessMap((stack) => {
    const { support, billing } = twoApplications(stack);
    billing.grants.invoke("Support", support.identity);
    support.grants.invoke("Billing", billing.identity);
  });
  const { columns } = drawAccessMap(map, []);
  expect(columns.map(({ boxes }) => boxes.map(({ title }) => title))).toEqual([
    ["Support's agent", "Billing's agent"],
    ["Billing", "Support"],
    ["Billing's agent", "Support's agent"],
    [],
  ]);
});
