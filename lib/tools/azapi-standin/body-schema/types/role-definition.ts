import { list, object, optional, readOnly, text } from "../shape";

const PERMISSION = object({
  actions: optional(list(text)),
  dataActions: optional(list(text)),
  notActions: optional(list(text)),
  notDataActions: optional(list(text)),
});

/** `properties` of a role definition as azapi 2.12.0 embeds them. */
export const ROLE_DEFINITION_PROPERTIES = object({
  assignableScopes: optional(list(text)),
  createdBy: readOnly(text),
  createdOn: readOnly(text),
  description: optional(text),
  permissions: optional(list(PERMISSION)),
  roleName: optional(text),
  type: optional(text),
  updatedBy: readOnly(text),
  updatedOn: readOnly(text),
});
