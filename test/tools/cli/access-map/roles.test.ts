import { ROLE_DEFINITIONS } from "../../../../lib/azure/role-definitions";
import { Roles } from "../../../../lib/tools/cli/access-map/roles";
import type { Block, Stack } from "../../../../lib/tools/cli/stacks/stack";

const GUID = "0c1d7e3a-0000-4000-8000-000000000001";
const IDS = "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions";
const DATA_ACTION = "Microsoft.Storage/x/read";
const blocks: Block[] = [
  {
    path: "platform/Made/Resource",
    address: "azapi_resource.Made",
    type: "azapi_resource",
    values: {
      type: "Microsoft.Authorization/roleDefinitions@2022-04-01",
      name: GUID,
      body: {
        properties: { roleName: "Our invoker", permissions: [{ dataActions: [DATA_ACTION] }] },
      },
    },
  },
  {
    path: "platform/Theirs",
    address: "azurerm_role_definition.Theirs",
    type: "azurerm_role_definition",
    values: { name: "Our reader", permissions: [{ data_actions: [DATA_ACTION] }] },
  },
  {
    path: "platform/Known",
    address: "data.azurerm_role_definition.Known",
    type: "azurerm_role_definition",
    values: { name: "Azure AI User" },
  },
];
const stack: Stack = { id: "platform", blocks, locals: {}, outputs: {} };
const roles = new Roles(stack, [stack]);
const CUSTOM = { actions: [], notActions: [], dataActions: [DATA_ACTION] };

test.each([
  [
    "a GUID of Azure's",
    `${IDS}/${ROLE_DEFINITIONS.OWNER}`,
    { name: "Owner", guid: ROLE_DEFINITIONS.OWNER },
  ],
  [
    "a GUID in capitals behind an expression",
    `\${join("/", local.x)}/providers/Microsoft.Authorization/roleDefinitions/${ROLE_DEFINITIONS.OWNER.toUpperCase()}`,
    { name: "Owner", guid: ROLE_DEFINITIONS.OWNER },
  ],
  [
    "a definition of this stack",
    `${IDS}/\${basename(azapi_resource.Made.id)}`,
    { name: "Our invoker", permissions: CUSTOM },
  ],
  ["its GUID", `${IDS}/${GUID}`, { name: "Our invoker", permissions: CUSTOM }],
  [
    "a definition by azurerm",
    "${azurerm_role_definition.Theirs.role_definition_resource_id}",
    { name: "Our reader", permissions: CUSTOM },
  ],
  [
    "one that azurerm looks up",
    "${data.azurerm_role_definition.Known.id}",
    { name: "Foundry User" },
  ],
  [
    "another GUID",
    "4c1d7e3a-0000-4000-8000-00000000000a",
    { name: "4c1d7e3a-0000-4000-8000-00000000000a" },
  ],
  ["an expression that leads nowhere", "${var.role}", { name: "a role known after apply" }],
])("knows a role by %s", (_, id, role) => {
  expect(roles.byId(id)).toMatchObject(role);
});

test("knows a role by its name, of today or before", () => {
  expect(roles.byName("Azure AI User")).toMatchObject({ guid: ROLE_DEFINITIONS.FOUNDRY_USER });
  expect(roles.byName("Gardener")).toEqual({ name: "Gardener" });
});
