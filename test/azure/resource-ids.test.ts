import {
  childId,
  childrenOf,
  extensionsOf,
  holdsScope,
  isOfType,
  lastSegment,
  parseResourceId,
  subscriptionScope,
} from "../../lib/azure/resource-ids";
import { AGENT_APPLICATION, ROLE_ASSIGNMENT } from "../../lib/azure/resource-types";

const project =
  "/subscriptions/s/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support";

test("takes an application's id apart", () => {
  const id = childId(project, AGENT_APPLICATION, "app");
  expect(parseResourceId(id)).toEqual({
    id,
    type: AGENT_APPLICATION,
    name: "app",
    parentId: project,
    names: ["contoso", "support", "app"],
  });
});

test("reads an extension resource from its last provider on", () => {
  const parsed = parseResourceId(`${project}/providers/${ROLE_ASSIGNMENT}/guid`);
  expect(parsed).toMatchObject({ type: ROLE_ASSIGNMENT, name: "guid", parentId: project });
});

test("ignores letter case of the type, and a trailing slash", () => {
  const parsed = parseResourceId(`${project.replace("accounts", "ACCOUNTS")}/applications/app/`);
  expect(parsed && isOfType(parsed, AGENT_APPLICATION)).toBe(true);
});

test.each(["", "support", "/subscriptions/s", `${project}/applications`, `${project}//app`])(
  "refuses %p",
  (id) => {
    expect(parseResourceId(id)).toBeUndefined();
  },
);

test("finds the subscription of a scope, and none outside", () => {
  expect(subscriptionScope(project)).toBe("/subscriptions/s");
  expect(subscriptionScope("/providers/Microsoft.Management/managementGroups/g")).toBeUndefined();
});

test.each([
  ["/a/b", "/a/b", true],
  ["/A/B", "/a/b", true],
  ["/a", "/a/b", true],
  ["/a/", "/a/b", true],
  ["/", "/a/b", true],
  ["/a/b/c", "/a/b", false],
  ["/a/b", "/a/bc", false],
  ["/a/b-", "/a/b", false],
])("%s holds %s: %s", (above, scope, holds) => {
  expect(holdsScope(above, scope)).toBe(holds);
});

test("finds children, extensions and last names", () => {
  expect(childrenOf(project, AGENT_APPLICATION)).toBe(`${project}/applications`);
  const assignments = "/subscriptions/s/providers/Microsoft.Authorization/roleAssignments";
  expect(extensionsOf("/subscriptions/s", ROLE_ASSIGNMENT)).toBe(assignments);
  expect(lastSegment(assignments)).toBe("roleAssignments");
  expect(lastSegment("roleAssignments")).toBe("roleAssignments");
});

test("a long run of slashes costs no more than its length", () => {
  const id = `/a${"/".repeat(2_000_000)}b`;
  expect(parseResourceId(id)).toBeUndefined();
  expect(holdsScope(id, "/a")).toBe(false);
});
