import { TerraformOutput, type TerraformStack } from "cdktf";
import { DataResource, type DataResourceProps } from "../../../lib/constructs/azapi/data-resource";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { Template } from "../../../lib/constructs/testing/template";
import { newStack } from "../../support/new-stack";

const JOB = { type: "Microsoft.App/jobs@2025-01-01", resourceId: "/subscriptions/x" };

let stack: TerraformStack;
beforeEach(() => {
  stack = newStack();
  new AzapiProvider(stack, "azapi");
});

function block(props: Partial<DataResourceProps>): { [argument: string]: unknown } {
  const now = new DataResource(stack, "Now", { ...JOB, ...props });
  return Template.fromStack(stack).blockOf(now);
}

test("attributes and outputs are references", () => {
  const now = new DataResource(stack, "Now", JOB);
  const value = [now.id, now.name, now.parentId, now.location, now.exists, now.output("aB.c")];
  new TerraformOutput(stack, "values", { value });

  expect(Template.fromStack(stack).outputs["values"]).toEqual({
    value: [
      "${data.azapi_resource.Now.id}",
      "${data.azapi_resource.Now.name}",
      "${data.azapi_resource.Now.parent_id}",
      "${data.azapi_resource.Now.location}",
      "${data.azapi_resource.Now.exists}",
      "${data.azapi_resource.Now.output.aB.c}",
    ],
  });
});

test("a lifecycle that is assigned later is added", () => {
  const postcondition = [{ condition: "${self.exists}", errorMessage: "It is not there." }];
  const now = new DataResource(stack, "Now", { ...JOB, lifecycle: { postcondition } });
  now.lifecycle = { precondition: [{ condition: "${local.on}", errorMessage: "It is off." }] };

  expect(Template.fromStack(stack).blockOf(now)["lifecycle"]).toEqual({
    precondition: [{ condition: "${local.on}", error_message: "It is off." }],
    postcondition: [{ condition: "${self.exists}", error_message: "It is not there." }],
  });
});

test("fails when exports are given in both forms", () => {
  expect(() => block({ responseExportValues: {}, responseExportPaths: [] })).toThrow(
    "set only one of them",
  );
});

test("renders a list of exports as a list", () => {
  expect(block({ responseExportPaths: ["a"] })).toEqual({
    type: JOB.type,
    resource_id: "/subscriptions/x",
    response_export_values: ["a"],
  });
});
