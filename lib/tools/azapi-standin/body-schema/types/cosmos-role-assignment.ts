import { COSMOS_ROLE_ASSIGNMENT } from "../../../../azure/resource-types";
import type { KnownType } from "../known-type";
import { object, optional, text } from "../shape";

/** An assignment of Cosmos DB's own roles as azapi 2.12.0 embeds it. */
export const cosmosRoleAssignment: KnownType = {
  type: COSMOS_ROLE_ASSIGNMENT,
  apiVersions: ["2024-11-15"],
  hasOtherVersions: true,
  properties: object({
    principalId: optional(text),
    roleDefinitionId: optional(text),
    scope: optional(text),
  }),
};
