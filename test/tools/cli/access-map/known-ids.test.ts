import { KnownIds } from "../../../../lib/tools/cli/access-map/known-ids";
import type { Block, BlockValues, Stack } from "../../../../lib/tools/cli/stacks/stack";

function blockOf(id: string, type: string, values: BlockValues): Block {
  return { path: `platform/${id}/Resource`, address: `${type}.${id}`, type, values };
}

const PROJECT =
  "/subscriptions/s/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/a/projects/p";
const APPLICATION = {
  type: "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview",
};
const STACK: Stack = {
  id: "platform",
  blocks: [
    blockOf("App", "azapi_resource", { ...APPLICATION, name: "app", parent_id: PROJECT }),
    blockOf("Computed", "azapi_resource", {
      ...APPLICATION,
      name: "${uuid()}",
      parent_id: PROJECT,
    }),
    blockOf("Deployed", "azapi_resource", { ...APPLICATION, id: "/deployed" }),
    blockOf("Group", "azapi_resource", {
      type: "Microsoft.Resources/resourceGroups@2024-03-01",
      name: "rg",
      parent_id: "/subscriptions/s",
    }),
    blockOf("Account", "azapi_resource", {
      type: "Microsoft.CognitiveServices/accounts@2025-06-01",
      name: "a",
      parent_id: "${azapi_resource.Group.id}",
    }),
    blockOf("Own", "azapi_resource", {
      ...APPLICATION,
      name: "own",
      parent_id: "${azapi_resource.Own.id}",
    }),
    blockOf("Storage", "azurerm_storage_account", { name: "manuals" }),
  ],
  locals: {
    id: `${PROJECT}/applications/other`,
    list: ["a"],
    round: "x${local.about}",
    about: "y${local.round}",
    storage: "${azurerm_storage_account.Storage.id}/x",
  },
  outputs: {},
};

test.each([
  ["/subscriptions/s", "/subscriptions/s"],
  ["${local.id}", `${PROJECT}/applications/other`],
  ["${local.storage}", "{platform/Storage}/x"],
  [
    "${azapi_resource.App.id}/agentDeployments/live",
    `${PROJECT}/applications/app/agentDeployments/live`,
  ],
  ["${azapi_resource.Computed.id}", "{platform/Computed}"],
  ["${azapi_resource.Deployed.id}", "/deployed"],
  [
    "${azapi_resource.Account.id}",
    "/subscriptions/s/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/a",
  ],
  ["${azurerm_storage_account.Storage.id}", "{platform/Storage}"],
  ["/x/${azurerm_storage_account.Storage.name}", "/x/{platform/Storage.name}"],
  ['${join("/", ["a}", "b"])}', "{expression}"],
  ["${local.list}", "{expression}"],
  ["${local.round}", "xy{expression}"],
  ["${azapi_resource.Own.id}", "{expression}/applications/own"],
])("reads %s as %s", (text, id) => {
  expect(new KnownIds(STACK, [STACK]).read(text)).toBe(id);
});
