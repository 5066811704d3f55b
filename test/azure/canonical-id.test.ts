import { canonicalId } from "../../lib/azure/canonical-id";

const GROUP = "/subscriptions/s/resourceGroups/My Group";

test.each([
  `${GROUP}/`,
  `${GROUP}//`,
  `/${GROUP}`,
  GROUP.slice(1),
  GROUP.replace("/resource", "//resource"),
  GROUP.replace("/resource", "/ resource"),
  ` ${GROUP}\n`,
])("has one form for %j", (id) => expect(canonicalId(id)).toBe(GROUP));

test.each([
  GROUP,
  GROUP.toUpperCase(),
  "/providers/Microsoft.Management/managementGroups/m",
  "support",
  "https:/management.azure.com",
  "",
])("leaves %j as it is", (id) => expect(canonicalId(id)).toBe(id));

test("stays quick for long texts", () => {
  expect(canonicalId(`/a${"/ ".repeat(200_000)}`)).toBe("/a");
});
