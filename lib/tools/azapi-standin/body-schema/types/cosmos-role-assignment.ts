import { object, optional, text } from "../shape";

/** `properties` of an assignment of Cosmos DB's own roles as azapi 2.12.0 embeds them. */
export const COSMOS_ROLE_ASSIGNMENT_PROPERTIES = object({
  principalId: optional(text),
  roleDefinitionId: optional(text),
  scope: optional(text),
});
