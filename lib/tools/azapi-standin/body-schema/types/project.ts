import { FOUNDRY_PROJECT } from "../../../../azure/resource-types";
import { ACCOUNT_NAME, ACCOUNT_STATE, ACCOUNT_VERSIONS, TRACKED } from "../account-parts";
import type { KnownType } from "../known-type";
import { boolean, map, object, optional, readOnly, text } from "../shape";

/** A Foundry project as azapi 2.12.0 embeds it. */
export const project: KnownType = {
  type: FOUNDRY_PROJECT,
  apiVersions: ACCOUNT_VERSIONS,
  named: ACCOUNT_NAME,
  beside: TRACKED,
  properties: object({
    description: optional(text),
    displayName: optional(text),
    endpoints: readOnly(map(text)),
    isDefault: readOnly(boolean),
    provisioningState: readOnly(ACCOUNT_STATE),
  }),
};
