import type { JsonObject } from "./json";

/** A recording of what the stand-in does not emulate. */
export interface LeftOut {
  readonly scenario: string;
  readonly reason: string;
  /** The name by which the stand-in refuses it. */
  readonly refused: string;
  /** A configuration that asks for it. */
  readonly config: JsonObject;
}

/** The stand-in has azapi_resource, azapi_resource_action and the data source azapi_resource; these need more. */
export const LEFT_OUT: LeftOut[] = [
  {
    scenario: "action-data-source",
    reason: "actions are resources in this library",
    refused: "azapi_resource_action",
    config: { data: { azapi_resource_action: { x: {} } } },
  },
  {
    scenario: "client-config",
    reason: "ids are given, not asked for",
    refused: "azapi_client_config",
    config: { data: { azapi_client_config: { x: {} } } },
  },
  {
    scenario: "data-plane-agent",
    reason: "agents are made on the data plane, by other tools",
    refused: "azapi_data_plane_resource",
    config: { resource: { azapi_data_plane_resource: { x: {} } } },
  },
  {
    scenario: "functions",
    reason: "ids are built at synth",
    refused: "build_resource_id",
    config: { output: { x: { value: '${provider::azapi::build_resource_id("", "", "")}' } } },
  },
  {
    scenario: "resource-list",
    reason: "nothing here reads lists",
    refused: "azapi_resource_list",
    config: { data: { azapi_resource_list: { x: {} } } },
  },
  {
    scenario: "update-resource",
    reason: "it loses routes, so an action writes them",
    refused: "azapi_update_resource",
    config: { resource: { azapi_update_resource: { x: {} } } },
  },
];
