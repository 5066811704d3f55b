import {
  buildResourceId,
  describeId,
  readResourceId,
  splitType,
  typeOfId,
} from "../../../../lib/tools/azapi-standin/resources/resource-id";
import { ID, PROJECT, TYPE } from "./support";

const ASSIGNMENT = "Microsoft.Authorization/roleAssignments@2022-04-01";

test("splits a type from its version", () => {
  expect(splitType("A.B/c@1")).toEqual({ type: "A.B/c", apiVersion: "1" });
  for (const wrong of ["A.B/c", "A.B/c@1@2", ""]) {
    expect(() => splitType(wrong)).toThrow("it should be like `ResourceProvider/resourceTypes@");
  }
});

test("builds the ids of children and of extensions", () => {
  expect(buildResourceId("app", PROJECT, TYPE).id).toBe(ID);
  expect(buildResourceId("guid", ID, ASSIGNMENT).id).toBe(
    `${ID}/providers/Microsoft.Authorization/roleAssignments/guid`,
  );
  expect(buildResourceId("guid", "/", ASSIGNMENT).id).toBe(
    "/providers/Microsoft.Authorization/roleAssignments/guid",
  );
  expect(
    buildResourceId("rg", "/subscriptions/s", "Microsoft.Resources/resourceGroups@2021-04-01").id,
  ).toBe("/subscriptions/s/resourceGroups/rg");
});

test("refuses a parent of another type, whatever its letter case", () => {
  expect(buildResourceId("app", PROJECT.toUpperCase(), TYPE).parentId).toBe(PROJECT.toUpperCase());
  expect(() => buildResourceId("app", "/subscriptions/s", TYPE)).toThrow(
    "`parent_id is invalid`: expect ID of `Microsoft.CognitiveServices/accounts/projects`",
  );
});

test("reads an id back, and keeps it as it is", () => {
  expect(readResourceId(ID, TYPE)).toEqual({
    id: ID,
    name: "app",
    parentId: PROJECT,
    type: TYPE.split("@")[0],
    apiVersion: "2026-05-15-preview",
  });
  const extension = `${ID}/providers/Microsoft.Authorization/roleAssignments/guid`;
  expect(readResourceId(extension, ASSIGNMENT)).toMatchObject({ name: "guid", parentId: ID });
});

test("writes ARM's own words in a parent as usual", () => {
  const shouted = ID.replace("resourceGroups", "RESOURCEGROUPS");
  expect(readResourceId(shouted, TYPE)).toMatchObject({ id: shouted, parentId: PROJECT });
});

test("refuses an id of another type", () => {
  expect(() => readResourceId(PROJECT, TYPE)).toThrow(
    "`resource_id` and `type` are not matched, expect `type` to be Microsoft.CognitiveServices/accounts/projects, but got",
  );
});

test.each([
  [ID, "Microsoft.CognitiveServices/accounts/projects/applications"],
  ["/", "Microsoft.Resources/tenants"],
  ["/subscriptions/s", "Microsoft.Resources/subscriptions"],
  ["/subscriptions/s/resourceGroups/rg", "Microsoft.Resources/resourceGroups"],
  ["garbage", ""],
])("knows the type of %s", (id, type) => {
  expect(typeOfId(id)).toBe(type);
});

test("names an id as azapi does", () => {
  const id = buildResourceId("app", PROJECT, TYPE);
  expect(describeId(id)).toBe(`Resource: (ResourceId "${ID}" / Api Version "2026-05-15-preview")`);
});
