import type { TerraformStack } from "cdktf";
import {
  SwitchedOff,
  type SwitchedOffProps,
} from "../../../lib/constructs/application/switched-off";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { Resource } from "../../../lib/constructs/azapi/resource";
import { addressOf } from "../../../lib/constructs/core/expressions";
import { Template } from "../../../lib/constructs/testing";
import { ACCOUNT_ID, azureStack } from "../../support/foundry";

function switchOff(stack: TerraformStack, props: Partial<SwitchedOffProps> = {}): SwitchedOff {
  return new SwitchedOff(stack, "Off", {
    options: {},
    accountId: ACCOUNT_ID,
    actions: { off: "disable", on: "enable" },
    type: "T@1",
    resourceId: "/app",
    resource: new Resource(stack, "App", { type: "T@1" }),
    isOn: "local.on",
    warning: "It is on. Run:",
    ...props,
  });
}

/** The blocks of the two actions. */
function blocks(props: Partial<SwitchedOffProps> = {}, stack = azureStack()) {
  const { resources } = switchOff(stack, props);
  const template = Template.fromStack(stack);
  return resources.map((resource) => template.blockOf(resource));
}

test("sends one action now and the opposite one at its end, when there is something left", () => {
  const [off, on] = blocks();
  expect(off).toMatchObject({ type: "T@1", action: "disable", method: "POST", when: "apply" });
  expect(on).toMatchObject({ type: "T@1", action: "enable", method: "POST", when: "destroy" });
  expect(off).not.toHaveProperty("ignore_not_found");
  expect(on).toHaveProperty("ignore_not_found", true);
});

test("is sent again for a resource that is created again, without being switched on in between", () => {
  const [off, on] = blocks();
  expect(off).toHaveProperty("resource_id", "${azapi_resource.App.id}");
  expect(on).toHaveProperty("resource_id", "/app");
});

test("comes after the resource, and after its other dependencies", () => {
  const stack = azureStack();
  const other = new Resource(stack, "Other", { type: "T@1" });
  const waits = (written: object[]) => written.map((block) => block["depends_on" as never]);
  const own = ["azapi_resource.App"];
  expect(waits(blocks())).toEqual([own, own]);
  const both = [...own, "azapi_resource.Other"];
  expect(waits(blocks({ after: [other] }, stack))).toEqual([both, both]);
});

test("is written as the application is", () => {
  const stack = azureStack();
  const provider = new AzapiProvider(stack, "other", { alias: "other" });
  const given = { provider, timeouts: { create: "1h" }, accountLock: false };
  for (const block of blocks({ options: given }, stack)) {
    expect(block).toMatchObject({ provider: "azapi.other", timeouts: { create: "1h" } });
    expect(block).not.toHaveProperty("locks");
  }
  for (const block of blocks()) {
    expect(block).toMatchObject({ locks: [ACCOUNT_ID.toLowerCase()], retry: expect.anything() });
  }
});

test("warns when it is on, and says how to switch it off", () => {
  const stack = azureStack();
  const [off] = switchOff(stack).resources;
  expect(Object.values(Template.fromStack(stack).checks)).toEqual([
    {
      assert: [
        {
          condition: "${!(local.on)}",
          error_message: `It is on. Run: terraform apply -replace=${off && addressOf(off)}`,
        },
      ],
    },
  ]);
});
