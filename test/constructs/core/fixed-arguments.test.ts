import { TerraformIterator } from "cdktf";
import type { Resource } from "../../../lib/constructs/azapi/resource";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { Template } from "../../../lib/constructs/testing";
import { ACCOUNT_ID, anApplication, azureStack, SOMEBODY } from "../../support/foundry";

const GROUP = ACCOUNT_ID.replace(/\/providers\/.*/, "");
const COSMOS_ID = `${GROUP}/providers/Microsoft.DocumentDB/databaseAccounts/data`;

/** The error when a program changes the resource of a grant: an Azure role, or one of Cosmos DB's. */
function failureOf(kind: "azure" | "cosmos", change: (resource: Resource) => void): string {
  const stack = azureStack();
  const { grants, identity } = anApplication(stack, { agentNames: ["a"] });
  change(
    kind === "azure"
      ? grants.invoke("It", RbacPrincipal.user(SOMEBODY)).resource
      : identity.access.readCosmosData("It", COSMOS_ID),
  );
  try {
    Template.fromStack(stack);
    return "none";
  } catch (error) {
    return (error as Error).message;
  }
}

test.each([
  ["azure", "name", "set roleAssignmentName"],
  ["azure", "parent_id", "set scope"],
  ["azure", "body.properties.principalId", "the other principal"],
  ["azure", "sensitive_body.properties.principalId", "the other principal"],
  ["azure", "body.properties.roleDefinitionId", "the other role"],
  ["azure", "for_each", "with a loop in TypeScript"],
  ["cosmos", "name", "computed from account, data, role and principal"],
  ["cosmos", "body.properties.scope", "create another grant"],
  ["cosmos", "count", "with a loop in TypeScript"],
] as const)("what a grant is named after is fixed: %s, %s", (kind, path, instead) => {
  const failure = failureOf(kind, (resource) => resource.addOverride(path, "other"));
  expect(failure).toMatch(/^\[InvalidOverride\] stack\/Support\/\w+\/It\/Resource: /);
  expect(failure).toContain(`${path} cannot be overridden: `);
  expect(failure).toContain(instead);
});

test("there is one of each", () => {
  const forEach = TerraformIterator.fromList(["a"]);
  expect(failureOf("azure", (resource) => (resource.forEach = forEach))).toContain(
    "forEach cannot be set: create several constructs, with a loop in TypeScript",
  );
  expect(failureOf("cosmos", (resource) => (resource.count = 2))).toContain("count cannot be set");
});

test("the rest can be overridden", () => {
  const change = (resource: Resource) => {
    resource.addOverride("timeouts.create", "1h");
    resource.addOverride("body.properties.extra", "x");
  };
  expect(failureOf("azure", change)).toBe("none");
  expect(failureOf("cosmos", change)).toBe("none");
});
