import { TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import { addDependencies, checkDependsOn } from "../../../lib/constructs/core/depends-on";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { Template } from "../../../lib/constructs/testing";
import { AGENT, anApplication, azureStack, SOMEBODY } from "../../support/foundry";

function foreign(id: string, stack = azureStack()): TerraformResource {
  return new TerraformResource(stack, id, { terraformResourceType: "azurerm_private_endpoint" });
}

test("adds to the construct's dependencies", () => {
  const construct = foreign("Here");
  const other = foreign("Other");
  addDependencies(construct, [other]);
  addDependencies(construct, undefined);
  expect(construct.node.dependencies).toEqual([other]);
});

test("accepts constructs, and nothing at all", () => {
  expect(checkDependsOn("dependsOn", undefined)).toEqual([]);
  expect(checkDependsOn("dependsOn", [foreign("Other")])).toEqual([]);
});

test.each([
  ["azurerm_private_endpoint.Other", '"azurerm_private_endpoint.Other"'],
  [{ fqn: "azurerm_private_endpoint.Other" }, "another object"],
  [undefined, "undefined"],
  [null, "null"],
])("fails with %j in the list", (given, shown) => {
  expect(checkDependsOn("dependsOn", [given])).toEqual([
    `dependsOn[0] must be a construct, such as a resource (not its fqn or id), got ${shown}`,
  ]);
});

test("fails with something else than a list", () => {
  expect(checkDependsOn("dependsOn", "all")).toEqual([
    'dependsOn must be a list of constructs, got "all"',
  ]);
});

test("is a prop of applications, deployments and grants", () => {
  const stack = azureStack();
  const endpoint = foreign("Endpoint", stack);
  const role = foreign("Role", stack);
  const before = foreign("Before", stack);
  const application = anApplication(stack, { dependsOn: [endpoint] });
  const caller = RbacPrincipal.user(SOMEBODY);
  const options = { alsoOnProject: true, dependsOn: [before] };
  application.grants.invoke("Caller", caller, options);
  const live = application.addDeployment("Live", { ...AGENT, dependsOn: [role] });

  const template = Template.fromStack(stack);
  const dependsOn = (construct: IConstruct) => template.blockOf(construct)["depends_on"];
  const address = (name: string) => `azurerm_private_endpoint.${name}`;
  expect(dependsOn(application)).toEqual([address("Endpoint")]);
  for (const { node } of application.grants.roleAssignments) {
    const block = template.blockOf(application.node.findChild("Grants").node.findChild(node.id));
    expect(block).toMatchObject({ depends_on: expect.arrayContaining([address("Before")]) });
  }
  expect(dependsOn(live)).toEqual(expect.arrayContaining([address("Endpoint"), address("Role")]));
});
