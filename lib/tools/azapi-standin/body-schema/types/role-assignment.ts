import { PRINCIPAL_TYPES } from "../../../../azure/principal-types";
import { ROLE_ASSIGNMENT } from "../../../../azure/resource-types";
import type { KnownType } from "../known-type";
import { object, openChoice, optional, readOnly, required, text } from "../shape";

/** A role assignment as azapi 2.12.0 embeds it. */
export const roleAssignment: KnownType = {
  type: ROLE_ASSIGNMENT,
  apiVersions: ["2022-04-01"],
  hasOtherVersions: true,
  properties: object({
    condition: optional(text),
    conditionVersion: optional(text),
    createdBy: readOnly(text),
    createdOn: readOnly(text),
    delegatedManagedIdentityResourceId: optional(text),
    description: optional(text),
    principalId: required(text),
    principalType: optional(openChoice(...PRINCIPAL_TYPES)),
    roleDefinitionId: required(text),
    scope: readOnly(text),
    updatedBy: readOnly(text),
    updatedOn: readOnly(text),
  }),
};
