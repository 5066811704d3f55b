import type { TerraformStack } from "cdktf";
import {
  TerraformDataSource,
  TerraformHclModule,
  TerraformResource,
  TerraformVariable,
} from "cdktf";
import { Construct, DependencyGroup } from "constructs";
import { DataResource } from "../../../lib/constructs/azapi/data-resource";
import { Resource } from "../../../lib/constructs/azapi/resource";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { Template } from "../../../lib/constructs/testing";
import { AGENT, anApplication, anotherStack, azureStack, SOMEBODY } from "../../support/foundry";

/** A resource of any other provider. */
function foreign(scope: Construct, id: string): TerraformResource {
  return new TerraformResource(scope, id, { terraformResourceType: "azurerm_private_endpoint" });
}

const ENDPOINT = "azurerm_private_endpoint.Endpoint";

function dependsOnOf(stack: TerraformStack, construct: Construct): unknown {
  return Template.fromStack(stack).blockOf(construct)["depends_on"];
}

describe("dependsOn of an element", () => {
  const forms: [string, (element: Resource, other: TerraformResource) => string[]][] = [
    ["an address", (_, other) => [`${other.terraformResourceType}.${other.friendlyUniqueId}`]],
    ["a token", (_, other) => [other.fqn]],
    ["an expression", () => [`\${${ENDPOINT}}`]],
    ["what was there and another one", ({ dependsOn = [] }, other) => [...dependsOn, other.fqn]],
    ["what was there, twice", ({ dependsOn = [] }, { fqn }) => [...dependsOn, fqn, fqn]],
  ];

  test.each(forms)("adds %s to what the construct needs", (_, form) => {
    const stack = azureStack();
    const application = anApplication(stack);
    const grant = application.grants.invoke("Caller", RbacPrincipal.user(SOMEBODY));
    const deployment = application.addDeployment("Live", AGENT);
    const own = dependsOnOf(stack, deployment) as string[];
    expect(own).toEqual([expect.stringMatching(/^azapi_resource\.Support_Grants_Caller_/)]);

    deployment.resource.dependsOn = form(deployment.resource, foreign(stack, "Endpoint"));
    expect(dependsOnOf(stack, deployment)).toEqual([...own, ENDPOINT]);
    deployment.resource.dependsOn = undefined as unknown as string[];
    expect(dependsOnOf(stack, deployment)).toEqual(own);
    expect(dependsOnOf(stack, grant)).toEqual([expect.stringMatching(/^azapi_resource\.Support_/)]);
  });

  test("adds to its own props too", () => {
    const stack = azureStack();
    const [first, second] = [foreign(stack, "Endpoint"), foreign(stack, "Second")];
    const element = new Resource(stack, "Element", { type: "T@1", dependsOn: [first] });
    element.dependsOn = [second.fqn];
    expect(dependsOnOf(stack, element)).toEqual([ENDPOINT, "azurerm_private_endpoint.Second"]);
    expect(dependsOnOf(stack, new Resource(stack, "Free", { type: "T@1" }))).toBeUndefined();
  });
});

test("dependsOn of an element refuses what Terraform refuses, and says what to write", () => {
  const stack = azureStack();
  const other = foreign(stack, "Endpoint");
  const element = new Resource(stack, "Element", { type: "T@1" });
  const fault = (assigned: unknown) => {
    element.dependsOn = assigned as string[];
    return () => Template.fromStack(stack);
  };
  expect(fault([other])).toThrow(
    "[InvalidDependency] stack/Element: dependsOn[0] must be an address, such as that in fqn of a resource, got a construct; node.addDependency takes constructs",
  );
  expect(fault([5])).toThrow("such as that in fqn of a resource, got 5");
  expect(fault([`${ENDPOINT}.id`])).toThrow(`dependsOn must name ${ENDPOINT} as a whole`);
  expect(fault([`data.${ENDPOINT}.id`])).toThrow(`must name data.${ENDPOINT} as a whole`);
  for (const address of [ENDPOINT, `data.${ENDPOINT}`, `${ENDPOINT}[0]`, "module.Network"]) {
    fault(address);
    expect(dependsOnOf(stack, element)).toEqual([address]);
  }
});

test.each([
  ["depends_on.0", ENDPOINT],
  ["depends_on", undefined],
])("%s overridden would replace what the construct needs", (path, value) => {
  const stack = azureStack();
  const application = anApplication(stack);
  application.grants.invoke("Caller", RbacPrincipal.user(SOMEBODY));
  const { resource } = application.addDeployment("Live", AGENT);
  resource.addOverride(path, value);
  expect(() => Template.fromStack(stack)).toThrow(
    "[InvalidOverride] stack/Support/Live/Resource: depends_on cannot be replaced",
  );
});

test("depends_on overridden by a list adds", () => {
  const stack = azureStack();
  const deployment = anApplication(stack).addDeployment("Live", AGENT);
  deployment.resource.addOverride("depends_on", [ENDPOINT]);
  expect(dependsOnOf(stack, deployment)).toEqual([ENDPOINT]);
});

describe("node.addDependency", () => {
  test("holds for everything that a construct writes, and for nothing that it reads at plan", () => {
    const stack = azureStack();
    const application = anApplication(stack, { enabled: false });
    application.grants.invoke("Caller", RbacPrincipal.user(SOMEBODY));
    application.addDeployment("Live", AGENT);
    application.node.addDependency(foreign(stack, "Endpoint"));

    const template = Template.fromStack(stack);
    const written = ["azapi_resource", "azapi_resource_action", "terraform_data"].flatMap((type) =>
      Object.values(template.resources(type)),
    );
    expect(written).toHaveLength(7);
    for (const block of written) {
      expect(block).toMatchObject({ depends_on: expect.arrayContaining([ENDPOINT]) });
    }
    for (const block of Object.values(template.dataSources("azapi_resource"))) {
      expect(block).not.toHaveProperty("depends_on");
    }
  });

  test("of a construct around an element holds for the element", () => {
    const stack = azureStack();
    const around = new Construct(stack, "Around");
    const element = new Resource(around, "Element", { type: "T@1" });
    around.node.addDependency(foreign(stack, "Endpoint"));
    expect(dependsOnOf(stack, element)).toEqual([ENDPOINT]);
  });

  test("takes constructs with several elements, modules and groups", () => {
    const stack = azureStack();
    const parts = new Construct(stack, "Parts");
    foreign(parts, "One");
    foreign(parts, "Two");
    new TerraformVariable(parts, "Variable", {});
    const module = new TerraformHclModule(stack, "Network", { source: "Azure/network" });
    const element = new Resource(stack, "Element", { type: "T@1" });
    element.node.addDependency(parts, new DependencyGroup(module));

    expect(dependsOnOf(stack, element)).toEqual([
      expect.stringMatching(/^azurerm_private_endpoint\.Parts_One_/),
      expect.stringMatching(/^azurerm_private_endpoint\.Parts_Two_/),
      "module.Network",
    ]);
  });

  test("takes a data source only if it is named itself, and gives one only what is added to itself", () => {
    const stack = azureStack();
    const read = new DataResource(stack, "Read", { type: "T@1", resourceId: "/r" });
    const around = new Construct(stack, "Around");
    const inner = new DataResource(around, "Inner", { type: "T@1", resourceId: "/r" });
    const element = new Resource(stack, "Element", { type: "T@1" });
    element.node.addDependency(read, around);
    around.node.addDependency(foreign(stack, "Endpoint"));
    expect(dependsOnOf(stack, element)).toEqual(["data.azapi_resource.Read"]);
    expect(dependsOnOf(stack, inner)).toBeUndefined();

    inner.node.addDependency(foreign(stack, "Second"));
    expect(dependsOnOf(stack, inner)).toEqual(["azurerm_private_endpoint.Second"]);
    expect(TerraformDataSource.isTerraformDataSource(inner)).toBe(true);
  });

  test("has another stack deployed first", () => {
    const stack = azureStack();
    const network = anotherStack(stack, "network");
    const application = anApplication(stack, { agentNames: ["a"] });
    application.node.addDependency(foreign(network, "Endpoint"));

    expect(dependsOnOf(stack, application)).toBeUndefined();
    expect(stack.dependsOn(network)).toBe(true);
  });

  test("has the stack of a construct deployed first for which nothing is written", () => {
    const stack = azureStack();
    const network = anotherStack(stack, "network");
    const application = anApplication(stack, { agentNames: ["a"] });
    application.node.addDependency(new TerraformVariable(network, "Variable", {}));
    Template.fromStack(stack);
    expect(stack.dependsOn(network)).toBe(true);
  });

  test("fails at synth in a circle, and names what is in it", () => {
    const stack = azureStack();
    const application = anApplication(stack);
    application.addDeployment("Live", AGENT);
    const grant = application.grants.invoke("Caller", RbacPrincipal.user(SOMEBODY));
    const [one, other] = ["One", "Other"].map((id) => new Resource(stack, id, { type: "T@1" }));
    one?.node.addDependency(application.node.findChild("Live"));
    other?.node.addDependency(one as Resource);
    expect(() => Template.fromStack(stack)).not.toThrow();
    grant.node.addDependency(other as Resource);
    expect(() => Template.fromStack(stack)).toThrow(
      "[stack] [InvalidDependency] each of these depends on the next one, and the last one on the first: stack/Support/Grants/Caller, stack/Other, stack/One, stack/Support/Live/AfterRoute, stack/Support/Live; remove one of the dependencies",
    );
  });

  test("fails at synth if two stacks would have to come first, and names the way out", () => {
    const stack = azureStack();
    const network = anotherStack(stack, "network");
    anApplication(stack, { agentNames: ["a"], dependsOn: [foreign(network, "Endpoint")] });
    const back = new Resource(network, "Back", { type: "T@1" });
    back.node.addDependency(foreign(stack, "Here"));

    expect(() => Template.fromStack(stack)).toThrow(
      /^\[CircularStacks\] network\/Back: stack network needs something from stack stack, and .*fromAgentApplicationId/,
    );
  });
});

describe("what a construct itself creates later", () => {
  /** Two deployments outside of their application, as a program may have them. */
  function twoDeployments() {
    const stack = azureStack();
    const application = anApplication(stack);
    const live = application.addDeployment("Live", { ...AGENT, trafficPercentage: 100 });
    const next = application.addDeployment("Next", { ...AGENT, trafficPercentage: 0 });
    return { stack, application, live, next };
  }

  test("is left out: a deployment can depend on another one and on its application", () => {
    const { stack, application, live, next } = twoDeployments();
    next.node.addDependency(live, application);
    expect(dependsOnOf(stack, next)).toEqual([
      expect.stringMatching(/^azapi_resource\.Support_Live_/),
      expect.stringMatching(/^azapi_resource\.Support_[0-9A-F]{8}$/),
    ]);
  });

  test("fails at synth if nothing else is left", () => {
    const { stack, application, live, next } = twoDeployments();
    const grant = application.grants.invoke("Caller", RbacPrincipal.user(SOMEBODY));
    grant.node.addDependency(live);
    expect(() => Template.fromStack(stack)).toThrow(
      "[InvalidDependency] stack/Support/Grants/Caller: it cannot depend on stack/Support/Live, which is created after it",
    );
    expect(next.resource.dependsOn).toEqual([]);
  });

  test("fails at synth for a part of the construct", () => {
    const { stack, application, live } = twoDeployments();
    application.node.addDependency(live);
    expect(() => Template.fromStack(stack)).toThrow(
      "[InvalidDependency] stack/Support: it cannot depend on stack/Support/Live, which is a part of it",
    );
  });
});
