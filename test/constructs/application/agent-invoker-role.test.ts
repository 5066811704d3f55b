import { TerraformLocal } from "cdktf";
import {
  AgentInvokerRole,
  type AgentInvokerRoleProps,
} from "../../../lib/constructs/application/agent-invoker-role";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { Template } from "../../../lib/constructs/testing";
import { azureStack, publishedApplication, SOMEBODY, SUBSCRIPTION_ID } from "../../support/foundry";

const GROUP = `${SUBSCRIPTION_ID}/resourceGroups/rg`;

function invoker(stack = azureStack(), props: Partial<AgentInvokerRoleProps> = {}) {
  return new AgentInvokerRole(stack, "Invoker", {
    assignableScope: GROUP,
    roleName: "Agent Invoker",
    ...props,
  });
}

test("is a role with one data action", () => {
  const stack = azureStack();
  invoker(stack);
  expect(Template.fromStack(stack).toSnapshot()).toMatchInlineSnapshot(`
   {
     "locals": {
       "Invoker_Name_8DC4FAA7": "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg|Agent Invoker",
     },
     "resource": {
       "azapi_resource": {
         "Invoker_060A9026": {
           "body": {
             "properties": {
               "assignableScopes": [
                 "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg",
               ],
               "description": "Calls Microsoft Foundry Agent Applications",
               "permissions": [
                 {
                   "actions": [],
                   "dataActions": [
                     "Microsoft.CognitiveServices/accounts/AIServices/applications/invoke/action",
                   ],
                   "notActions": [],
                   "notDataActions": [],
                 },
               ],
               "roleName": "Agent Invoker",
               "type": "CustomRole",
             },
           },
           "name": "\${uuidv5("url", lower(local.Invoker_Name_8DC4FAA7))}",
           "parent_id": "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg",
           "timeouts": {
             "create": "30m",
             "delete": "30m",
             "read": "5m",
             "update": "30m",
           },
           "type": "Microsoft.Authorization/roleDefinitions@2022-04-01",
         },
       },
     },
   }
  `);
});

test("is given on an application after it is made, under a name that is known at plan", () => {
  const stack = azureStack();
  const { role } = invoker(stack);
  const { grants } = publishedApplication(stack);
  grants.role("Team", role, RbacPrincipal.group(SOMEBODY));
  expect(Object.values(Template.fromStack(stack).locals)).toContainEqual(
    expect.stringMatching(/\|\$\{basename\(azapi_resource\.Invoker_\w+\.name\)\}\|/),
  );
});

test("takes a scope that only Terraform knows, another azapi configuration and other timeouts", () => {
  const stack = azureStack();
  const provider = new AzapiProvider(stack, "other", { alias: "other" });
  const assignableScope = new TerraformLocal(stack, "group", GROUP).asString;
  const timeouts = { create: "1h" };
  const role = invoker(stack, { provider, assignableScope, timeouts });
  expect(Template.fromStack(stack).blockOf(role)).toMatchObject({
    parent_id: "${local.group}",
    body: { properties: { assignableScopes: ["${local.group}"] } },
    provider: "azapi.other",
    timeouts: { create: "1h", update: "30m" },
  });
});

test("is made for a subscription too", () => {
  const stack = azureStack();
  const role = invoker(stack, { assignableScope: SUBSCRIPTION_ID });
  expect(Template.fromStack(stack).blockOf(role)["parent_id"]).toBe(SUBSCRIPTION_ID);
});

test("fails with all that is wrong", () => {
  const attempt = () => invoker(azureStack(), { assignableScope: `${GROUP}/x`, roleName: "" });
  expect(attempt).toThrow(
    "[InvalidAgentInvokerRole] stack/Invoker: assignableScope must be the id of a subscription or resource group, got " +
      `"${GROUP}/x"; roleName must not be empty`,
  );
});
