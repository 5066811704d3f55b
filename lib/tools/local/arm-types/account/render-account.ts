import { FOUNDRY_ACCOUNT } from "../../../../azure/resource-types";
import type { JsonObject } from "../../core/json";
import type { Place } from "../../core/place";
import type { Account } from "../../entities/account";
import { renderResourceIdentity } from "../resource-identity";
import { renderSystemData } from "../system-data";

/** An account as ARM returns it. Its endpoints are those of local Azure, whatever its subdomain is. */
export function renderAccount(account: Account, { url, tenantId }: Place): JsonObject {
  const { id, name, body, identity, provisioningState, created } = account;
  const { properties, ...beside } = body;
  return {
    id,
    name,
    type: FOUNDRY_ACCOUNT,
    ...beside,
    identity: renderResourceIdentity(identity, tenantId),
    systemData: renderSystemData(account),
    properties: {
      ...properties,
      endpoint: `${url}/`,
      endpoints: { "AI Foundry API": `${url}/` },
      dateCreated: created.at,
      provisioningState,
    },
  };
}
