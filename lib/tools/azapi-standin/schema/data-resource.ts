import { RETRY } from "./retry";
import { timeouts } from "./timeouts";
import type { Schema } from "./schema";

/** `data "azapi_resource"` of azapi 2.12. */
export const DATA_RESOURCE_SCHEMA: Schema = {
  version: 0,
  attributes: {
    id: { type: "string", computed: true },
    type: { type: "string", required: true },
    name: { type: "string", optional: true, computed: true },
    parent_id: { type: "string", optional: true, computed: true },
    resource_id: { type: "string", optional: true, computed: true },
    ignore_not_found: { type: "bool", optional: true },
    exists: { type: "bool", computed: true },
    location: { type: "string", computed: true },
    tags: { type: ["map", "string"], computed: true },
    identity: {
      nesting: "list",
      computed: true,
      attributes: {
        type: { type: "string", computed: true },
        identity_ids: { type: ["list", "string"], computed: true },
        principal_id: { type: "string", computed: true },
        tenant_id: { type: "string", computed: true },
      },
    },
    response_export_values: { type: "dynamic", optional: true },
    output: { type: "dynamic", computed: true },
    retry: RETRY,
    headers: { type: ["map", "string"], optional: true },
    query_parameters: { type: ["map", ["list", "string"]], optional: true },
  },
  blocks: { timeouts: timeouts("read") },
};
