import { armRoute } from "../../../../lib/tools/local/control-plane/arm-route";

const APP =
  "/subscriptions/s/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/a/projects/p/applications/x";
const TYPE = "Microsoft.CognitiveServices/accounts/projects/applications";

test.each([
  ["GET", APP, "resource", TYPE],
  ["GET", APP.slice(0, -2), "collection", TYPE],
  ["GET", `${APP}/agentDeployments/`, "collection", `${TYPE}/agentDeployments`],
  ["POST", `${APP}/enable`, "enable", TYPE],
  [
    "PUT",
    `${APP}/providers/Microsoft.Authorization/roleAssignments/n`,
    "resource",
    "Microsoft.Authorization/roleAssignments",
  ],
  [
    "GET",
    `${APP}/providers/Microsoft.Authorization/roleAssignments`,
    "collection",
    "Microsoft.Authorization/roleAssignments",
  ],
])("%s %s", (method, path, target, type) => {
  expect(armRoute(method, path)).toMatchObject({ target, type });
});

test("the items of an extension's collection belong to its scope", () => {
  const route = armRoute("GET", `${APP}/providers/Microsoft.Authorization/roleAssignments`);
  expect(route?.id.parentId).toBe(APP);
});

test("other paths are not ARM routes", () => {
  expect(armRoute("GET", "/")).toBeUndefined();
  expect(armRoute("POST", "/subscriptions/s")).toBeUndefined();
});
