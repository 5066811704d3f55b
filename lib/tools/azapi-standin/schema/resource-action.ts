import { RETRY } from "./retry";
import { timeouts } from "./timeouts";
import type { Schema } from "./schema";

/** `resource "azapi_resource_action"` of azapi 2.12. */
export const RESOURCE_ACTION_SCHEMA: Schema = {
  version: 3,
  attributes: {
    id: { type: "string", computed: true },
    type: { type: "string", required: true },
    resource_id: { type: "string", required: true },
    action: { type: "string", optional: true },
    method: { type: "string", optional: true, computed: true },
    body: { type: "dynamic", optional: true },
    sensitive_body: { type: "dynamic", optional: true, writeOnly: true },
    sensitive_body_version: { type: ["map", "string"], optional: true },
    when: { type: "string", optional: true, computed: true },
    ignore_not_found: { type: "bool", optional: true },
    exist: { type: "bool", computed: true },
    response_export_values: { type: "dynamic", optional: true },
    output: { type: "dynamic", computed: true },
    sensitive_response_export_values: { type: "dynamic", optional: true },
    sensitive_output: { type: "dynamic", computed: true, sensitive: true },
    locks: { type: ["list", "string"], optional: true },
    retry: RETRY,
    headers: { type: ["map", "string"], optional: true },
    query_parameters: { type: ["map", ["list", "string"]], optional: true },
  },
  blocks: { timeouts: timeouts("create", "read", "update", "delete") },
};
