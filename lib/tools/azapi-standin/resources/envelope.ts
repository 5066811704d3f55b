import { isJsonObject } from "../values/json";
import type { JsonObject } from "../values/json";
import type { Value } from "../values/value";

/** The location of a resource in azapi's spelling: `West Europe` is `westeurope`. */
export function locationOf({ location }: JsonObject): Value {
  return typeof location === "string" ? location.replaceAll(" ", "").toLowerCase() : null;
}

/** The tags at the top level of a resource. */
export function tagsOf({ tags }: JsonObject): Value {
  if (!isJsonObject(tags)) return null;
  const texts = Object.entries(tags).filter(([, value]) => typeof value === "string");
  return Object.fromEntries(texts) as Value;
}

/** The identity at the top level of a resource, as a list of one. */
export function identityOf({ identity }: JsonObject): Value {
  if (!isJsonObject(identity)) return null;
  const { type, principalId, tenantId, userAssignedIdentities } = identity;
  const ids = isJsonObject(userAssignedIdentities) ? Object.keys(userAssignedIdentities) : [];
  return [
    {
      type: type ?? null,
      principal_id: principalId ?? null,
      tenant_id: tenantId ?? null,
      identity_ids: ids,
    } as Value,
  ];
}
