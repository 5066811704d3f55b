import { Aspects, TerraformCount, TerraformIterator } from "cdktf";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import type { Resource } from "../../../lib/constructs/azapi/resource";
import { Template } from "../../../lib/constructs/testing";
import { AGENT, anApplication, azureStack } from "../../support/foundry";

/** The error when the program changes the resources of an application and its deployment. */
function failureOf(change: (application: Resource, deployment: Resource) => void): string {
  const stack = azureStack();
  const application = anApplication(stack);
  const deployment = application.addDeployment("Live", AGENT);
  change(application.resource, deployment.resource);
  try {
    Template.fromStack(stack);
    return "none";
  } catch (error) {
    return (error as Error).message;
  }
}

test.each([
  ["name", "other", "set agentApplicationName"],
  ["parent_id", "/other", "set project"],
  ["type", "T@1", "set apiVersion"],
  ["body.properties.agents", [{ agentName: "other" }], "set agentNames"],
  ["body.properties.trafficRoutingPolicy", {}, "set trafficPercentage"],
  ["body.properties.trafficRoutingPolicy.protocol", "Other", "set trafficPercentage"],
  ["body.properties.isEnabled", false, "set enabled"],
  ["body", undefined, "set agentNames"],
  ["body.properties", "none", "set trafficPercentage"],
  ["sensitive_body", { properties: { agents: [] } }, "set agentNames"],
  ["tags", { team: "support" }, "use the construct's tags"],
  ["tags.team", "support", "use the construct's tags"],
  ["location", "westeurope", "no region"],
  ["identity", [{ type: "SystemAssigned" }], "gives an application its identity"],
  ["ignore_body_changes", ["properties.tags"], "sends the whole application"],
  ["ignore_null_property", true, "sends the whole application"],
  ["provider", "azapi.other", "set provider"],
  ["response_export_values.identity", "properties.other", "are read from it"],
  ["response_export_values", ["*"], "are read from it"],
  ["count", 2, "with a loop in TypeScript"],
  ["for_each", "${toset([])}", "with a loop in TypeScript"],
  ["lifecycle.ignore_changes", ["body.properties.tags"], "cannot be ignored"],
  ["lifecycle", { ignore_changes: "all" }, "cannot be ignored"],
])("fails on an application: %s", (path, value, instead) => {
  const failure = failureOf((application) => application.addOverride(path, value));
  expect(failure).toMatch(/^\[InvalidOverride\] stack\/Support\/Resource: /);
  expect(failure).toContain(instead);
});

test.each([
  ["name", "other", "set agentDeploymentName"],
  ["parent_id", "/other", "set application"],
  ["type", "T@1", "set apiVersion"],
  ["body.properties.agents", [{ agentName: "other" }], "set agentName"],
  ["body.properties.state", "Stopped", "set state"],
  ["provider", "azapi.other", "set provider of the application"],
  ["response_export_values.deploymentId", "properties.other", "the route is written from it"],
  ["response_export_values", undefined, "the plan reads it"],
  ["lifecycle.create_before_destroy", false, "until the new one does"],
  ["lifecycle", undefined, "until the new one does"],
  ["count", 2, "with a loop in TypeScript"],
])("fails on a deployment: %s", (path, value, instead) => {
  const failure = failureOf((_, deployment) => deployment.addOverride(path, value));
  expect(failure).toMatch(/^\[InvalidOverride\] stack\/Support\/Live\/Resource: /);
  expect(failure).toContain(instead);
});

test.each<[string, (resource: Resource) => void]>([
  ["count", (resource) => (resource.count = TerraformCount.of(2))],
  ["forEach", (resource) => (resource.forEach = TerraformIterator.fromList(["a"]))],
])("fails with %s assigned", (_, change) => {
  expect(failureOf(change)).toContain("with a loop in TypeScript");
  expect(failureOf((_application, deployment) => change(deployment))).toContain("with a loop");
});

test("fails with another provider assigned to a deployment", () => {
  const failure = failureOf((_, deployment) => {
    deployment.provider = new AzapiProvider(deployment.cdktfStack, "other", { alias: "other" });
  });
  expect(failure).toContain("provider cannot be set: set provider of the application");
});

test("fails with ignoreChanges assigned", () => {
  const change = (application: Resource) => (application.lifecycle = { ignoreChanges: ["body"] });
  expect(failureOf(change)).toContain("changes of body cannot be ignored");
});

test("lists all faults of a resource at once", () => {
  const failure = failureOf((application) => {
    application.addOverride("name", "other");
    application.addOverride("type", "T@1");
    application.lifecycle = { ignoreChanges: "all" };
  });
  expect(failure).toMatch(/set agentApplicationName.*; .*set apiVersion.*; changes of all/);
});

test("says only what is fixed of a value that only Terraform knows", () => {
  const path = "body.properties.trafficRoutingPolicy";
  const failure = failureOf((application) => application.addOverride(`${path}.protocol`, "Other"));
  expect(failure).toContain(`${path} cannot be overridden: set trafficPercentage`);
  expect(failure).not.toContain("override it as a whole");
});

test.each([[[]], [undefined], [null], ["none"]])(
  "keeps the order of a deployment from %j",
  (value) => {
    const failure = failureOf((_, deployment) => {
      deployment.dependsOn = ["terraform_data.before"];
      deployment.addOverride("depends_on", value);
    });
    expect(failure).toContain("depends_on cannot be ");
  },
);

test("lets an override add to the order", () => {
  const more = ["terraform_data.other"];
  expect(failureOf((_, deployment) => deployment.addOverride("depends_on", more))).toBe("none");
});

test.each(["locks", "body.properties.protocols"])("refuses to empty %s", (path) => {
  const failure = failureOf((_, deployment) => deployment.addOverride(path, []));
  expect(failure).toContain(`${path} cannot be emptied: an override adds to a list`);
});

test("accepts what concerns one write only, and the rest of the body", () => {
  expect(
    failureOf((application, deployment) => {
      application.addOverride("create_headers", { a: "b" });
      application.addOverride("response_export_values.extra", "properties.extra");
      application.lifecycle = { ignoreChanges: ["retry"], preventDestroy: true };
      deployment.addOverride("body.properties.protocols", [{ protocol: "A2A", version: "1" }]);
      deployment.addOverride("response_export_values.extra", "properties.extra");
      deployment.addOverride("lifecycle", { create_before_destroy: true, prevent_destroy: true });
      deployment.lifecycle = { ignoreChanges: ["body.properties.tags"] };
    }),
  ).toBe("none");
});

test("fails with what an aspect overrides", () => {
  expect(
    failureOf((application) =>
      Aspects.of(application).add({
        visit: (node) => (node as Resource).addOverride("name", "other"),
      }),
    ),
  ).toContain("set agentApplicationName");
});
