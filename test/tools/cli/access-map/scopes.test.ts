import { readScope } from "../../../../lib/tools/cli/access-map/scopes";
import type { Stack } from "../../../../lib/tools/cli/stacks/stack";

const GROUP = "/subscriptions/s/resourceGroups/rg";
const STORAGE = `${GROUP}/providers/Microsoft.Storage/storageAccounts/manuals`;
const STACK: Stack = {
  id: "platform",
  blocks: [
    { path: "platform/Group", address: "x.Group", type: "azurerm_resource_group", values: {} },
    {
      path: "platform/Sub",
      address: "data.azurerm_subscription.Sub",
      type: "azurerm_subscription",
      values: {},
    },
    { path: "platform/Other", address: "x.Other", type: "azurerm_storage_account", values: {} },
  ],
  locals: {},
  outputs: {},
};

test.each([
  ["/", "managementGroup", "everything in the tenant"],
  [
    "/providers/Microsoft.Management/managementGroups/root",
    "managementGroup",
    "management group root",
  ],
  ["/subscriptions/s", "subscription", "subscription s"],
  [GROUP, "resourceGroup", "resource group rg"],
  ["{platform/Sub}/resourceGroups/x", "resourceGroup", "Sub/resourceGroups/x"],
  [STORAGE, "resource", "storageAccounts/manuals"],
  [`${STORAGE}/blobServices/default`, "resource", "blobServices/default in manuals"],
  ["{platform/Group}", "resourceGroup", "Group"],
  ["{platform/Sub}", "subscription", "Sub"],
  ["{platform/Other}", "resource", "Other"],
  ["{expression}", "resource", "expression"],
])("%s is a %s, called %s", (id, level, label) => {
  expect(readScope(id, STACK)).toEqual({ id, level, label });
});
