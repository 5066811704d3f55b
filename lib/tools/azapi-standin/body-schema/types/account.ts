import { FOUNDRY_ACCOUNT } from "../../../../azure/resource-types";
import {
  ACCOUNT_BESIDE,
  ACCOUNT_NAME,
  ACCOUNT_STATE,
  RATE_LIMIT,
  versionsFrom,
} from "../account-parts";
import { SYSTEM_DATA } from "../envelope";
import type { KnownType } from "../known-type";
import {
  anything,
  boolean,
  integer,
  limitedText,
  list,
  map,
  object,
  openChoice,
  openObject,
  optional,
  readOnly,
  required,
  text,
  type Properties,
} from "../shape";

const API_PROPERTIES = openObject(
  {
    aadClientId: optional(limitedText({ maxLength: 500 })),
    aadTenantId: optional(limitedText({ maxLength: 500 })),
    eventHubConnectionString: optional(
      limitedText({
        maxLength: 1000,
        pattern: "^( *)Endpoint=sb://(.*);( *)SharedAccessKeyName=(.*);( *)SharedAccessKey=(.*)$",
      }),
    ),
    qnaAzureSearchEndpointId: optional(text),
    qnaAzureSearchEndpointKey: optional(text),
    qnaRuntimeEndpoint: optional(text),
    statisticsEnabled: optional(boolean),
    storageAccountConnectionString: optional(
      limitedText({
        maxLength: 1000,
        pattern:
          "^(( *)DefaultEndpointsProtocol=(http|https)( *);( *))?AccountName=(.*)AccountKey=(.*)EndpointSuffix=(.*)$",
      }),
    ),
    superUser: optional(limitedText({ maxLength: 500 })),
    websiteName: optional(limitedText({ maxLength: 500 })),
  },
  anything,
);

const PRIVATE_ENDPOINT_CONNECTION = object({
  etag: readOnly(text),
  id: readOnly(text),
  location: optional(text),
  name: readOnly(text),
  properties: optional(
    object({
      groupIds: optional(list(text)),
      privateEndpoint: optional(object({ id: readOnly(text) })),
      privateLinkServiceConnectionState: required(
        object({
          actionsRequired: optional(text),
          description: optional(text),
          status: optional(openChoice("Pending", "Approved", "Rejected")),
        }),
      ),
      provisioningState: readOnly(openChoice("Succeeded", "Creating", "Deleting", "Failed")),
    }),
  ),
  systemData: readOnly(SYSTEM_DATA),
  type: readOnly(text),
});

const PROPERTIES: Properties = {
  abusePenalty: readOnly(
    object({
      action: optional(openChoice("Throttle", "Block")),
      expiration: optional(text),
      rateLimitPercentage: optional(integer),
    }),
  ),
  allowProjectManagement: optional(boolean),
  allowedFqdnList: optional(list(text)),
  amlWorkspace: optional(object({ identityClientId: optional(text), resourceId: optional(text) })),
  apiProperties: optional(API_PROPERTIES),
  associatedProjects: optional(list(text)),
  callRateLimit: readOnly(RATE_LIMIT),
  capabilities: readOnly(list(object({ name: optional(text), value: optional(text) }))),
  commitmentPlanAssociations: readOnly(
    list(object({ commitmentPlanId: optional(text), commitmentPlanLocation: optional(text) })),
  ),
  customSubDomainName: optional(text),
  dateCreated: readOnly(text),
  defaultProject: optional(text),
  deletionDate: readOnly(text),
  disableLocalAuth: optional(boolean),
  dynamicThrottlingEnabled: optional(boolean),
  encryption: optional(
    object({
      keySource: optional(openChoice("Microsoft.CognitiveServices", "Microsoft.KeyVault")),
      keyVaultProperties: optional(
        object({
          identityClientId: optional(text),
          keyName: optional(text),
          keyVaultUri: optional(text),
          keyVersion: optional(text),
        }),
      ),
    }),
  ),
  endpoint: readOnly(text),
  endpoints: readOnly(map(text)),
  internalId: readOnly(text),
  isMigrated: readOnly(boolean),
  locations: optional(
    object({
      regions: optional(
        list(
          object({
            customsubdomain: optional(text),
            name: optional(text),
            value: optional(integer),
          }),
        ),
      ),
      routingMethod: optional(openChoice("Priority", "Weighted", "Performance")),
    }),
  ),
  migrationToken: optional(text),
  networkAcls: optional(
    object({
      bypass: optional(openChoice("None", "AzureServices")),
      defaultAction: optional(openChoice("Allow", "Deny")),
      ipRules: optional(list(object({ value: required(text) }))),
      virtualNetworkRules: optional(
        list(
          object({
            id: required(text),
            ignoreMissingVnetServiceEndpoint: optional(boolean),
            state: optional(text),
          }),
        ),
      ),
    }),
  ),
  networkInjections: optional(
    list(
      object({
        scenario: optional(openChoice("none", "agent")),
        subnetArmId: optional(text),
        useMicrosoftManagedNetwork: optional(boolean),
      }),
    ),
  ),
  privateEndpointConnections: readOnly(list(PRIVATE_ENDPOINT_CONNECTION)),
  provisioningState: readOnly(ACCOUNT_STATE),
  publicNetworkAccess: optional(openChoice("Enabled", "Disabled")),
  quotaLimit: readOnly(RATE_LIMIT),
  raiMonitorConfig: optional(
    object({ adxStorageResourceId: optional(text), identityClientId: optional(text) }),
  ),
  restore: optional(boolean),
  restrictOutboundNetworkAccess: optional(boolean),
  scheduledPurgeDate: readOnly(text),
  skuChangeInfo: readOnly(
    object({
      countOfDowngrades: optional(integer),
      countOfUpgradesAfterDowngrades: optional(integer),
      lastChangeDate: optional(text),
    }),
  ),
  userOwnedStorage: optional(
    list(object({ identityClientId: optional(text), resourceId: optional(text) })),
  ),
};

const STORED_COMPLETIONS: Properties = { storedCompletionsDisabled: optional(boolean) };

const AUTO_UPGRADE: Properties = {
  foundryAutoUpgrade: optional(
    object({
      mode: optional(openChoice("Enabled", "Disabled")),
      plannedByMicrosoft: optional(boolean),
      scheduledAt: optional(text),
      statusReason: optional(text),
    }),
  ),
};

const WITH_AUTO_UPGRADE = ["2026-01-15-preview", "2026-03-15-preview", "2026-05-15-preview"];

function accountWith(apiVersions: string[], more: Properties): KnownType {
  return {
    type: FOUNDRY_ACCOUNT,
    apiVersions,
    hasOtherVersions: true,
    named: ACCOUNT_NAME,
    beside: ACCOUNT_BESIDE,
    properties: object({ ...PROPERTIES, ...more }),
  };
}

/** An account as azapi 2.12.0 embeds it, in three shapes. */
export const accounts: KnownType[] = [
  accountWith(versionsFrom("2025-04-01-preview", "2025-06-01"), {}),
  accountWith(
    versionsFrom("2025-07-01-preview", "2026-05-01").filter(
      (version) => !WITH_AUTO_UPGRADE.includes(version),
    ),
    STORED_COMPLETIONS,
  ),
  accountWith(WITH_AUTO_UPGRADE, { ...STORED_COMPLETIONS, ...AUTO_UPGRADE }),
];
