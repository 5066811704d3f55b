import { RETRY } from "./retry";
import { timeouts } from "./timeouts";
import type { Schema } from "./schema";

/** `resource "azapi_resource"` of azapi 2.12. */
export const RESOURCE_SCHEMA: Schema = {
  version: 2,
  attributes: {
    id: { type: "string", computed: true },
    type: { type: "string", required: true },
    name: { type: "string", optional: true, computed: true },
    parent_id: { type: "string", optional: true, computed: true },
    location: { type: "string", optional: true, computed: true },
    tags: { type: ["map", "string"], optional: true, computed: true },
    body: { type: "dynamic", optional: true, computed: true },
    sensitive_body: { type: "dynamic", optional: true, writeOnly: true },
    sensitive_body_version: { type: ["map", "string"], optional: true },
    ignore_body_changes: { type: ["list", "string"], optional: true, writeOnly: true },
    ignore_casing: { type: "bool", optional: true, computed: true },
    ignore_missing_property: { type: "bool", optional: true, computed: true },
    ignore_null_property: { type: "bool", optional: true, computed: true },
    ignore_other_items_in_list: { type: ["list", "string"], optional: true },
    list_unique_id_property: { type: ["map", "string"], optional: true },
    replace_triggers_external_values: { type: "dynamic", optional: true },
    replace_triggers_refs: { type: ["list", "string"], optional: true },
    response_export_values: { type: "dynamic", optional: true },
    output: { type: "dynamic", computed: true },
    schema_validation_enabled: { type: "bool", optional: true, computed: true },
    locks: { type: ["list", "string"], optional: true },
    retry: RETRY,
    create_headers: { type: ["map", "string"], optional: true },
    create_query_parameters: { type: ["map", ["list", "string"]], optional: true },
    read_headers: { type: ["map", "string"], optional: true },
    read_query_parameters: { type: ["map", ["list", "string"]], optional: true },
    update_headers: { type: ["map", "string"], optional: true },
    update_query_parameters: { type: ["map", ["list", "string"]], optional: true },
    delete_headers: { type: ["map", "string"], optional: true },
    delete_query_parameters: { type: ["map", ["list", "string"]], optional: true },
  },
  blocks: {
    identity: {
      nesting: "list",
      attributes: {
        type: { type: "string", required: true },
        identity_ids: { type: ["list", "string"], optional: true },
        principal_id: { type: "string", computed: true },
        tenant_id: { type: "string", computed: true },
      },
    },
    timeouts: timeouts("create", "read", "update", "delete"),
  },
};
