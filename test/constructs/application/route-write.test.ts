import { Aspects, TerraformVariable, type TerraformResource, type TerraformStack } from "cdktf";
import type { AgentApplication } from "../../../lib/constructs/application/agent-application";
import { Resource } from "../../../lib/constructs/azapi/resource";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { ResourceAction } from "../../../lib/constructs/azapi/resource-action";
import { Template } from "../../../lib/constructs/testing";
import { ACCOUNT_ID, azureStack, publishedApplication } from "../../support/foundry";

type Block = { readonly [argument: string]: unknown; readonly body: { properties: object } };

let stack: TerraformStack;
let application: AgentApplication;
beforeEach(() => {
  stack = azureStack();
  application = publishedApplication(stack, {
    displayName: "Support",
    description: "answers",
    tags: { team: "support" },
  });
});

/** The two writes of the application. */
function writes(): [Block, Block] {
  const template = Template.fromStack(stack);
  const [route] = Object.values(template.resources("azapi_resource_action"));
  return [template.blockOf(application) as Block, route as Block];
}

/** The properties of both writes, without the two that differ on purpose. */
function bodies(): object[] {
  return writes().map(({ body }) => ({
    ...body.properties,
    agents: undefined,
    trafficRoutingPolicy: undefined,
  }));
}

const declared = { displayName: "Support", description: "answers", tags: { team: "support" } };

test.each([
  ["body.properties.tags.cost", "4711", { ...declared, tags: { team: "support", cost: "4711" } }],
  ["body.properties", { extra: { list: ["a"] } }, { ...declared, extra: { list: ["a"] } }],
  ["body", { properties: { displayName: "Other" } }, { ...declared, displayName: "Other" }],
  ["body.properties.description", undefined, { displayName: "Support", tags: declared.tags }],
])("what is overridden in the body reaches both writes: %s", (path, value, expected) => {
  application.resource.addOverride(path, value);
  expect(bodies()).toEqual([expected, expected]);
  const [own, route] = writes();
  expect(own.body).not.toHaveProperty("properties.trafficRoutingPolicy.rules");
  expect(route.body).toHaveProperty("properties.trafficRoutingPolicy.rules.0.trafficPercentage");
});

test("what the stack overrides reaches both writes", () => {
  const address = `azapi_resource.${application.resource.friendlyUniqueId}`;
  stack.addOverride(`resource.${address}.body.properties.tags.cost`, "4711");
  application.resource.addOverride("body.properties.tags.zone", "1");
  const expected = { ...declared, tags: { team: "support", zone: "1", cost: "4711" } };
  expect(bodies()).toEqual([expected, expected]);

  stack.addOverride(`resource.${address}.name`, "other");
  expect(() => writes()).toThrow("name cannot be overridden: set agentApplicationName");
});

test("what is known only to Terraform reaches both writes", () => {
  const tags = new TerraformVariable(stack, "tags", {}).value as unknown;
  application.resource.addOverride("body.properties.tags", tags);
  const expected = { ...declared, tags: "${var.tags}" };
  expect(bodies()).toEqual([expected, expected]);
});

test("how the application is written holds for both writes", () => {
  const lock = ACCOUNT_ID.toLowerCase();
  application.resource.addOverride("retry.interval_seconds", 9);
  application.resource.addOverride("timeouts.update", "1h");
  application.resource.addOverride("locks", ["other"]);
  application.resource.addOverride("update_headers", { "x-reason": "release" });
  application.resource.addOverride("update_query_parameters", { a: ["b"] });
  application.resource.addOverride("sensitive_body", { properties: { secret: "s" } });
  const [own, route] = writes();
  const shared = {
    retry: { interval_seconds: 9, max_interval_seconds: 120 },
    timeouts: { update: "1h", create: "30m" },
    locks: [lock, "other"],
    sensitive_body: { properties: { secret: "s" } },
  };
  expect(own).toMatchObject({ ...shared, update_headers: { "x-reason": "release" } });
  expect(route).toMatchObject({
    ...shared,
    headers: { "x-reason": "release" },
    query_parameters: { a: ["b"] },
  });
  expect(route).not.toHaveProperty("update_headers");
});

/** Has an aspect change each resource of the stack that `of` selects. */
function everywhere(change: (resource: TerraformResource) => void): void {
  Aspects.of(stack).add({
    visit: (node) => {
      if (node instanceof Resource && node.node.path.endsWith("Support/Resource")) change(node);
      if (node instanceof ResourceAction) change(node);
    },
  });
}

test("an aspect that overrides both writes does so once", () => {
  everywhere((resource) => {
    resource.addOverride("body.properties.list", ["a"]);
    resource.addOverride("locks", ["other"]);
  });
  const expected = { ...declared, list: ["a"] };
  expect(bodies()).toEqual([expected, expected]);
  expect(writes()[1]["locks"]).toEqual([ACCOUNT_ID.toLowerCase(), "other"]);
});

test("an aspect that overrides only the application reaches both writes", () => {
  Aspects.of(application.resource).add({
    visit: (node) => (node as Resource).addOverride("body.properties.tags.cost", "4711"),
  });
  const expected = { ...declared, tags: { team: "support", cost: "4711" } };
  expect(bodies()).toEqual([expected, expected]);
});

test("fails with a body of its own", () => {
  const route = application.node.findChild("Route").node.findChild("Resource") as ResourceAction;
  route.addOverride("body.properties.tags.cost", "4711");
  expect(() => writes()).toThrow(
    "[InvalidOverride] stack/Support/Route/Resource: body must be that of the application: override it on stack/Support/Resource, which reaches both writes",
  );
});

test.each([
  ["type", "T@1", "set apiVersion of the application"],
  ["provider", "azapi.other", "set provider of the application"],
  ["method", "PATCH", "it writes the application with its route"],
  ["resource_id", "/other", "it writes the application with its route"],
  ["when", "destroy", "it writes the application with its route"],
  ["response_export_values", ["*"], "the plan compares the route with it"],
])("fails with %s of its own", (path, value, instead) => {
  const route = application.node.findChild("Route").node.findChild("Resource") as ResourceAction;
  route.addOverride(path, value);
  expect(() => writes()).toThrow(`cannot be overridden: ${instead}`);
});

test("fails with a provider of its own", () => {
  application.resource.provider = new AzapiProvider(stack, "other", { alias: "other" });
  expect(() => writes()).toThrow("provider must be that of the application: set provider there");
});
