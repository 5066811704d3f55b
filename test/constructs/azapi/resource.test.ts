import { App, Lazy, TerraformCount, TerraformOutput, TerraformStack } from "cdktf";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { Resource } from "../../../lib/constructs/azapi/resource";
import type { ResourceProps } from "../../../lib/constructs/azapi/resource-props";
import { Template } from "../../../lib/constructs/testing/template";
import { newStack } from "../../support/new-stack";

const JOB = "Microsoft.App/jobs@2025-01-01";

let stack: TerraformStack;
beforeEach(() => {
  stack = newStack();
  new AzapiProvider(stack, "azapi");
});

function block(props: Partial<ResourceProps>): { [argument: string]: unknown } {
  const job = new Resource(stack, "Job", { type: JOB, ...props });
  return Template.fromStack(stack).blockOf(job);
}

test("renders no more than what is given", () => {
  expect(block({})).toEqual({ type: JOB });
});

test("sends the body as written: keys, null, empty values", () => {
  const body = {
    properties: { camelCase: null, snake_case: "", "a-b c": [], empty: {}, zero: 0, off: false },
  };

  expect(block({ body })["body"]).toEqual(body);
});

test("resolves tokens anywhere in the body and keeps templates", () => {
  const later = Lazy.anyValue({ produce: () => ["x"] });

  expect(block({ body: { later, deep: [{ id: "${local.id}" }] } })["body"]).toEqual({
    later: ["x"],
    deep: [{ id: "${local.id}" }],
  });
});

test("renders a list of exports as a list", () => {
  expect(block({ responseExportPaths: ["properties.url"] })["response_export_values"]).toEqual([
    "properties.url",
  ]);
});

test("attributes and outputs are references, keys of exports in their own spelling", () => {
  const job = new Resource(stack, "Job", { type: JOB });
  const values = [job.id, job.name, job.parentId, job.location, job.output("identity.principalId")];
  new TerraformOutput(stack, "values", { value: values });

  expect(Template.fromStack(stack).outputs["values"]).toEqual({
    value: [
      "${azapi_resource.Job.id}",
      "${azapi_resource.Job.name}",
      "${azapi_resource.Job.parent_id}",
      "${azapi_resource.Job.location}",
      "${azapi_resource.Job.output.identity.principalId}",
    ],
  });
});

test("an output reaches another stack as one value", () => {
  const job = new Resource(stack, "Job", { type: JOB });
  const other = new TerraformStack(App.of(stack), "other");
  new TerraformOutput(other, "url", { value: job.output("url") });

  expect(Object.values(Template.fromStack(stack).outputs)).toEqual([
    { value: "${azapi_resource.Job.output.url}", sensitive: true },
  ]);
});

test("a lifecycle that is assigned later is added", () => {
  const job = new Resource(stack, "Job", {
    type: JOB,
    lifecycle: {
      createBeforeDestroy: true,
      postcondition: [{ condition: "${self.id != null}", errorMessage: "It has no id." }],
    },
  });
  job.lifecycle = { preventDestroy: true };

  expect(Template.fromStack(stack).blockOf(job)["lifecycle"]).toEqual({
    create_before_destroy: true,
    prevent_destroy: true,
    postcondition: [{ condition: "${self.id != null}", error_message: "It has no id." }],
  });
});

test("overrides reach into the body", () => {
  const job = new Resource(stack, "Job", { type: JOB, body: { properties: { a: 1 } } });
  job.addOverride("body.properties.b", 2);
  job.addOverride("schema_validation_enabled", false);

  expect(Template.fromStack(stack).blockOf(job)).toEqual({
    type: JOB,
    body: { properties: { a: 1, b: 2 } },
    schema_validation_enabled: false,
  });
});

test("cdktf's own metadata says what was overridden, imported and moved", () => {
  const job = new Resource(stack, "Job", { type: JOB });
  job.addOverride("body", {});
  job.importFrom("/subscriptions/x?api-version=2025-01-01");
  new Resource(stack, "Moved", { type: JOB }).moveFromId("azapi_resource.Before");
  new Resource(stack, "Plain", { type: JOB });

  expect(stack.toTerraform()).toMatchObject({
    "//": {
      metadata: {
        overrides: { azapi_resource: ["body"] },
        imports: { azapi_resource: ["Job"] },
        moved: { azapi_resource: ["Moved"] },
      },
    },
  });
});

test("takes another configuration of the provider and dependencies", () => {
  const provider = new AzapiProvider(stack, "other", { alias: "other" });
  const first = new Resource(stack, "First", { type: JOB });
  const job = new Resource(stack, "Job", { type: JOB, provider, dependsOn: [first] });

  expect(Template.fromStack(stack).blockOf(job)).toEqual({
    type: JOB,
    provider: "azapi.other",
    depends_on: ["azapi_resource.First"],
  });
});

test("can be imported and moved", () => {
  const imported = new Resource(stack, "Imported", { type: JOB });
  imported.importFrom("/subscriptions/x?api-version=2025-01-01");
  const moved = new Resource(stack, "Moved", { type: JOB });
  moved.moveFromId("azapi_resource.Before");

  expect(imported.toTerraform()).toMatchObject({
    import: [{ id: "/subscriptions/x?api-version=2025-01-01", to: "azapi_resource.Imported" }],
  });
  expect(moved.toTerraform()).toMatchObject({
    moved: [{ from: "azapi_resource.Before", to: "azapi_resource.Moved" }],
  });
});

test("fails when exports are given in both forms", () => {
  expect(() => block({ responseExportValues: {}, responseExportPaths: [] })).toThrow(
    "set only one of them",
  );
});

test.each([
  [2, 2],
  [Lazy.numberValue({ produce: () => 3 }), 3],
  [TerraformCount.of(4), 4],
])("takes a count that is a number, a token or a TerraformCount", (count, rendered) => {
  expect(block({ count })["count"]).toBe(rendered);
});

test("refuses a count that is another object", () => {
  expect(() => block({ count: stack as unknown as number })).toThrow(
    /count must be a whole number or a TerraformCount, got an object of the class \w+/,
  );
});
