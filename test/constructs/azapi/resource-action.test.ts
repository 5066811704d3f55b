import { TerraformOutput, type TerraformStack } from "cdktf";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import {
  ResourceAction,
  type ResourceActionProps,
} from "../../../lib/constructs/azapi/resource-action";
import { Template } from "../../../lib/constructs/testing/template";
import { newStack } from "../../support/new-stack";

const JOB = { type: "Microsoft.App/jobs@2025-01-01", resourceId: "/subscriptions/x" };

let stack: TerraformStack;
beforeEach(() => {
  stack = newStack();
  new AzapiProvider(stack, "azapi");
});

function block(props: Partial<ResourceActionProps>): { [argument: string]: unknown } {
  const action = new ResourceAction(stack, "Start", { ...JOB, ...props });
  return Template.fromStack(stack).blockOf(action);
}

test("renders no more than what is given", () => {
  expect(block({})).toEqual({ type: JOB.type, resource_id: "/subscriptions/x" });
});

test("renders lists of exports as lists, sensitive ones apart", () => {
  expect(block({ responseExportPaths: ["a"], sensitiveResponseExportPaths: ["b"] })).toMatchObject({
    response_export_values: ["a"],
    sensitive_response_export_values: ["b"],
  });
});

test("attributes and outputs are references", () => {
  const action = new ResourceAction(stack, "Start", JOB);
  const value = [action.id, action.exists, action.output("aB"), action.sensitiveOutput("key")];
  new TerraformOutput(stack, "values", { value });

  expect(Template.fromStack(stack).outputs["values"]).toEqual({
    value: [
      "${azapi_resource_action.Start.id}",
      "${azapi_resource_action.Start.exist}",
      "${azapi_resource_action.Start.output.aB}",
      "${azapi_resource_action.Start.sensitive_output.key}",
    ],
  });
});

test("a lifecycle that is assigned later is added", () => {
  const action = new ResourceAction(stack, "Start", {
    ...JOB,
    lifecycle: { createBeforeDestroy: true },
  });
  action.lifecycle = { ignoreChanges: ["body"] };

  expect(Template.fromStack(stack).blockOf(action)["lifecycle"]).toEqual({
    create_before_destroy: true,
    ignore_changes: ["body"],
  });
});

test.each([
  { responseExportValues: {}, responseExportPaths: [] },
  { sensitiveResponseExportValues: {}, sensitiveResponseExportPaths: [] },
])("fails when exports are given in both forms: %j", (props) => {
  expect(() => block(props)).toThrow("set only one of them");
});
