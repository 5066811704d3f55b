import {
  Annotations,
  App,
  TerraformElement,
  TerraformLocal,
  TerraformOutput,
  TerraformStack,
} from "cdktf";
import { Construct } from "constructs";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { DataResource } from "../../../lib/constructs/azapi/data-resource";
import { Resource } from "../../../lib/constructs/azapi/resource";
import { Template } from "../../../lib/constructs/testing/template";
import { newStack } from "../../support/new-stack";

const JOB = "Microsoft.App/jobs@2025-01-01";

function stackWithJob(): { stack: TerraformStack; job: Resource } {
  const stack = newStack();
  new AzapiProvider(stack, "azapi");
  const job = new Resource(stack, "Job", { type: JOB, name: "nightly", body: { properties: {} } });
  return { stack, job };
}

test("finds blocks by Terraform type, construct and ARM type", () => {
  const { stack, job } = stackWithJob();
  const block = { type: JOB, name: "nightly", body: { properties: {} } };
  const template = Template.fromStack(stack);

  expect(template.resources("azapi_resource")).toEqual({ Job: block });
  expect(template.resources("azapi_resource_action")).toEqual({});
  expect(template.blockOf(job)).toEqual(block);
  expect(template.azureResources("microsoft.app/jobs")).toEqual([block]);
  expect(template.azureResources("jobs")).toEqual([block]);
  expect(template.azureResources("obs")).toEqual([]);
  expect(template.body("jobs")).toEqual({ properties: {} });
});

test("finds the main resource of a construct and data sources", () => {
  const { stack } = stackWithJob();
  const parent = new Construct(stack, "Parent");
  new Resource(parent, "Resource", { type: JOB, name: "inner" });
  const now = new DataResource(stack, "Now", { type: JOB, resourceId: "/x" });
  const template = Template.fromStack(stack);

  expect(template.blockOf(parent)).toEqual({ type: JOB, name: "inner" });
  expect(template.blockOf(now)).toEqual({ type: JOB, resource_id: "/x" });
  expect(template.dataSources("azapi_resource")).toEqual({ Now: template.blockOf(now) });
  expect(() => template.blockOf(new Construct(stack, "Empty"))).toThrow(
    "stack/Empty is not a resource or data source, and has no main one",
  );
});

test("fails for a body when no resource or several have the type", () => {
  const { stack } = stackWithJob();
  new Resource(stack, "Other", { type: JOB, name: "weekly" });
  const template = Template.fromStack(stack);

  expect(() => template.body("jobs")).toThrow("expected one resource of type jobs, found 2");
  expect(() => template.body("apps")).toThrow("expected one resource of type apps, found none");
});

test("shows tokens in outputs and locals as expressions", () => {
  const { stack, job } = stackWithJob();
  new TerraformOutput(stack, "id", { value: job.id });
  new TerraformLocal(stack, "name", job.name);
  const template = Template.fromStack(stack);

  expect(template.outputs).toEqual({ id: { value: "${azapi_resource.Job.id}" } });
  expect(template.locals).toEqual({ name: "${azapi_resource.Job.name}" });
  expect(template.checks).toEqual({});
});

test("the snapshot holds what is deployed and nothing of the machine", () => {
  const { stack, job } = stackWithJob();
  new TerraformOutput(stack, "id", { value: job.id });
  const snapshot = Template.fromStack(stack).toSnapshot();

  expect(snapshot).toMatchInlineSnapshot(`
   {
     "output": {
       "id": {
         "value": "\${azapi_resource.Job.id}",
       },
     },
     "resource": {
       "azapi_resource": {
         "Job": {
           "body": {
             "properties": {},
           },
           "name": "nightly",
           "type": "Microsoft.App/jobs@2025-01-01",
         },
       },
     },
   }
  `);
  expect(JSON.stringify(snapshot)).not.toContain(process.cwd());
});

test("later changes to a stack are not in its template", () => {
  const { stack } = stackWithJob();
  const before = Template.fromStack(stack);
  new TerraformOutput(stack, "later", { value: "x" });

  expect(before.outputs).toEqual({});
  expect(Template.fromStack(stack).outputs).toEqual({ later: { value: "x" } });
});

test("warnings are listed with the path of their construct", () => {
  const { stack, job } = stackWithJob();
  Annotations.of(job).addWarning("[slow] this is slow");

  expect(Template.fromStack(stack).warnings).toEqual(["stack/Job: [slow] this is slow"]);
});

test("fails when cdktf synth would: a validation, an annotated error, no provider", () => {
  const invalid = stackWithJob();
  invalid.job.node.addValidation({ validate: () => ["a job needs a schedule"] });
  expect(() => Template.fromStack(invalid.stack)).toThrow("[stack/Job] a job needs a schedule");

  const wrong = stackWithJob();
  Annotations.of(wrong.job).addError("no such job");
  expect(() => Template.fromStack(wrong.stack)).toThrow(
    "the stack has errors:\nstack/Job: no such job",
  );

  const stack = newStack();
  new Resource(stack, "Job", { type: JOB });
  expect(() => Template.fromStack(stack)).toThrow("without a matching provider construct");
});

test("references between stacks become outputs, as in cdktf synth", () => {
  const { stack, job } = stackWithJob();
  const other = new TerraformStack(App.of(stack), "other");
  new TerraformOutput(other, "job", { value: job.id });

  expect(Object.values(Template.fromStack(stack).outputs)).toEqual([
    { value: "${azapi_resource.Job.id}", sensitive: true },
  ]);
});

test("elements of other providers are found by their type", () => {
  const { stack } = stackWithJob();
  class Anything extends TerraformElement {
    override toTerraform(): object {
      return { resource: { random_pet: { pet: { length: 2 } } } };
    }
  }
  new Anything(stack, "pet");

  expect(Template.fromStack(stack).resources("random_pet")).toEqual({ pet: { length: 2 } });
});

test("fails for an app, and names its stacks", () => {
  const stack = newStack("support");
  const app = stack.node.root as TerraformStack;
  expect(() => Template.fromStack(app)).toThrow(
    "[InvalidTemplateArgument] Template.fromStack: stack must be a TerraformStack, got an object of the class App: pass one of its stacks, support",
  );
});

test("fails for arguments of another type", () => {
  const attempt = Template.fromStack as (stack?: unknown) => Template;
  expect(() => attempt()).toThrow("stack must be a TerraformStack, got undefined");
  const template = Template.fromStack(newStack());
  expect(() => template.resources(undefined as unknown as string)).toThrow(
    "[InvalidTemplateArgument] Template.resources: terraformType is required",
  );
  expect(() => template.body(3 as unknown as string)).toThrow("armType must be a string, got 3");
  expect(() => template.blockOf({} as unknown as TerraformStack)).toThrow(
    "[InvalidTemplateArgument] Template.blockOf: construct must be a construct, got {}",
  );
});
