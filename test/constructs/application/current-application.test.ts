import { Lazy } from "cdktf";
import { CurrentApplication } from "../../../lib/constructs/application/current-application";
import type { FoundryResourceOptions } from "../../../lib/constructs/application/foundry-resource-options";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { Resource } from "../../../lib/constructs/azapi/resource";
import { Template } from "../../../lib/constructs/testing";
import { azureStack } from "../../support/foundry";
import { resolved } from "../../support/new-stack";

function read(options: FoundryResourceOptions = {}) {
  const stack = azureStack();
  const agentNames = Lazy.anyValue({ produce: () => ["support-agent"] });
  const current = new CurrentApplication(stack, "Current", {
    options,
    applicationId: "/id",
    agentNames,
  });
  return { stack, current };
}

/** The value of the local that an attribute reads. */
function behind(template: Template, reference: unknown): unknown {
  return template.locals[String(reference).replace(/^\$\{local\.|\}$/g, "")];
}

test("reads the application at plan, from a local, whether or not it exists", () => {
  const { stack, current } = read();
  const template = Template.fromStack(stack);
  const data = template.blockOf(current);
  expect(data).toMatchObject({
    type: "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview",
    ignore_not_found: true,
  });
  expect(behind(template, data["resource_id"])).toBe("/id");
  expect(Object.keys(data["response_export_values"] ?? {})).toEqual([
    "agents",
    "identity",
    "isEnabled",
    "route",
  ]);
});

test("reads in the given azapi configuration, time and api-version", () => {
  const { stack } = read();
  const provider = new AzapiProvider(stack, "other", { alias: "other" });
  const agentNames = Lazy.anyValue({ produce: () => [] });
  const current = new CurrentApplication(stack, "Other", {
    options: { provider, timeouts: { read: "1m" }, apiVersion: "2026-03-15-preview" },
    applicationId: "/id",
    agentNames,
  });
  expect(Template.fromStack(stack).blockOf(current)).toMatchObject({
    provider: "azapi.other",
    timeouts: { read: "1m" },
    type: expect.stringMatching(/@2026-03-15-preview$/),
  });
});

test("keeps the agents listed that are listed, besides those wanted", () => {
  const { stack, current } = read();
  const template = Template.fromStack(stack);
  const expression = String(behind(template, resolved(stack, current.agents)));
  const wanted = /concat\((local\.\w+),/.exec(expression)?.[1];
  expect(behind(template, `\${${wanted}}`)).toEqual(["support-agent"]);
  expect(expression).toBe(
    `\${[for name in distinct(concat(${wanted}, try([for name in ${current.address}.output.agents : name], []))) : { agentName = name }]}`,
  );
});

test("keeps the route in force, and falls back to the service's own", () => {
  const { stack, current } = read();
  const expression = behind(Template.fromStack(stack), resolved(stack, current.route));
  expect(expression).toBe(
    `\${try(length(${current.address}.output.route.rules), 0) > 0 ? ${current.address}.output.route : {"protocol":"FixedRatio","rules":[{"ruleId":"default","deploymentId":"","trafficPercentage":100}]}}`,
  );
});

test("knows whether the application is there and enabled", () => {
  const { current } = read();
  expect(current.isEnabled).toBe(`try(${current.address}.output.isEnabled, false) == true`);
});

test("knows the identity from the service, and at creation from the application's resource", () => {
  const { stack, current } = read();
  const resource = new Resource(stack, "App", { type: "T@1" });
  const reference = String(resolved(stack, current.identityOr(resource).read("baseUrl")));
  const local = reference.replace(/\.baseUrl\}$/, "}");
  expect(behind(Template.fromStack(stack), local)).toBe(
    `\${${current.address}.exists ? ${current.address}.output.identity : try(azapi_resource.App.output.identity, null)}`,
  );
});
