import { ROLE_DEFINITION } from "../../../../azure/resource-types";
import type { KnownType } from "../known-type";
import { list, object, optional, readOnly, text } from "../shape";

const PERMISSION = object({
  actions: optional(list(text)),
  dataActions: optional(list(text)),
  notActions: optional(list(text)),
  notDataActions: optional(list(text)),
});

/** A role definition as azapi 2.12.0 embeds it. */
export const roleDefinition: KnownType = {
  type: ROLE_DEFINITION,
  apiVersions: ["2022-04-01"],
  hasOtherVersions: true,
  properties: object({
    assignableScopes: optional(list(text)),
    createdBy: readOnly(text),
    createdOn: readOnly(text),
    description: optional(text),
    permissions: optional(list(PERMISSION)),
    roleName: optional(text),
    type: optional(text),
    updatedBy: readOnly(text),
    updatedOn: readOnly(text),
  }),
};
