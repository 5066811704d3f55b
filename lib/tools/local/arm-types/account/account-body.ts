import type { Behaviours } from "../../behaviours/behaviours";
import { withoutUndefined } from "../../core/json";
import type { AccountBody } from "../../entities/account";
import type { ResourceIdentity } from "../../entities/resource-identity";
import { bodyRefused, locationRequired, notEmulated } from "../../errors/service-errors";
import { readDocument } from "../read-properties";
import { readIdentityType } from "../resource-identity";

/** What the service computes. */
const COMPUTED = [
  "provisioningState",
  "endpoint",
  "endpoints",
  "internalId",
  "dateCreated",
  "capabilities",
  "callRateLimit",
  "quotaLimit",
  "isMigrated",
  "skuChangeInfo",
  "privateEndpointConnections",
  "deletionDate",
  "scheduledPurgeDate",
  "commitmentPlanAssociations",
  "abusePenalty",
];

/** What is kept and returned, and changes nothing here. */
const KEPT = [
  "amlWorkspace",
  "apiProperties",
  "associatedProjects",
  "defaultProject",
  "dynamicThrottlingEnabled",
  "encryption",
  "foundryAutoUpgrade",
  "locations",
  "migrationToken",
  "networkAcls",
  "networkInjections",
  "raiMonitorConfig",
  "restrictOutboundNetworkAccess",
  "storedCompletionsDisabled",
  "userOwnedStorage",
];

/** What a PUT of an account says. */
export interface ReadAccount {
  readonly body: AccountBody;
  readonly identityType: ResourceIdentity["type"];
}

/** Reads the body of an account's PUT; throws the service's answer to an invalid one. */
export function readAccountBody(
  sent: unknown,
  { nulls, readOnly }: Pick<Behaviours, "nulls" | "readOnly">,
): ReadAccount {
  const document = readDocument(sent, { nulls, readOnly, computed: COMPUTED });
  const location = document.text("location");
  const kind = document.text("kind");
  const skuReader = document.object("sku");
  const skuName = skuReader?.text("name");
  const sku = document.anyObject("sku");
  const tags = document.texts("tags");
  const identityType = readIdentityType(document);
  const properties = document.object("properties");
  document.done();
  if (!location) throw locationRequired();
  if (!kind) throw bodyRefused("body.kind is required, such as AIServices");
  if (sku === undefined || !skuName) throw bodyRefused("body.sku.name is required, such as S0");
  const read = withoutUndefined({
    customSubDomainName: properties?.text("customSubDomainName"),
    allowProjectManagement: properties?.flag("allowProjectManagement"),
    disableLocalAuth: properties?.flag("disableLocalAuth"),
    publicNetworkAccess: properties?.text("publicNetworkAccess"),
    allowedFqdnList: properties?.words("allowedFqdnList"),
    ...properties?.restOf(KEPT),
  });
  if (properties?.has("restore")) {
    throw notEmulated("restoring a deleted account: body.properties.restore");
  }
  properties?.done();
  return {
    body: { location, kind, sku, properties: read, ...withoutUndefined({ tags }) },
    identityType,
  };
}
