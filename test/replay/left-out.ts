/** A recording of what the stand-in does not play, and the name by which it refuses. */
export interface LeftOut {
  readonly scenario: string;
  /** What the recording's first configuration asks for. */
  readonly refused: string;
  readonly reason: string;
}

/** The stand-in plays azapi_resource, azapi_resource_action and the data source azapi_resource; these need more. */
export const LEFT_OUT: LeftOut[] = [
  {
    scenario: "action-data-source",
    refused: "azapi_resource_action",
    reason: "the data source azapi_resource_action: actions are resources in this library",
  },
  {
    scenario: "client-config",
    refused: "azapi_client_config",
    reason: "the data source azapi_client_config: ids are given, not asked for",
  },
  {
    scenario: "data-plane-agent",
    refused: "azapi_data_plane_resource",
    reason: "agents are made on the data plane, by other tools than azapi",
  },
  {
    scenario: "functions",
    refused: "build_resource_id",
    reason: "provider functions: ids are built at synth",
  },
  {
    scenario: "resource-list",
    refused: "azapi_resource_list",
    reason: "the data source azapi_resource_list: nothing here reads lists",
  },
  {
    scenario: "update-resource",
    refused: "azapi_update_resource",
    reason: "azapi_update_resource loses routes, so the route is written by an action",
  },
];
