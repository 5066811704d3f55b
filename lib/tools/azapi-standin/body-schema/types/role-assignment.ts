import { object, openChoice, optional, readOnly, required, text } from "../shape";

/** `properties` of a role assignment as azapi 2.12.0 embeds them. */
export const ROLE_ASSIGNMENT_PROPERTIES = object({
  condition: optional(text),
  conditionVersion: optional(text),
  createdBy: readOnly(text),
  createdOn: readOnly(text),
  delegatedManagedIdentityResourceId: optional(text),
  description: optional(text),
  principalId: required(text),
  principalType: optional(
    openChoice(
      "User",
      "Group",
      "ServicePrincipal",
      "ForeignGroup",
      "Device",
      "AgentUser",
      "AgentServicePrincipal",
    ),
  ),
  roleDefinitionId: required(text),
  scope: readOnly(text),
  updatedBy: readOnly(text),
  updatedOn: readOnly(text),
});
