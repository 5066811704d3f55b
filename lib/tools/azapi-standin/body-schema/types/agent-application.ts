import { AGENT_APPLICATION } from "../../../../azure/resource-types";
import { PROVISIONING_STATE } from "../envelope";
import { FOUNDRY_VERSIONS } from "../foundry-versions";
import type { KnownType } from "../known-type";
import {
  boolean,
  integer,
  list,
  map,
  object,
  openChoice,
  optional,
  readOnly,
  required,
  text,
  variant,
} from "../shape";

const IDENTITY = object({
  clientId: required(text),
  kind: required(openChoice("AgentBlueprint", "AgentInstance", "AgenticUser", "Managed", "None")),
  principalId: required(text),
  provisioningState: readOnly(PROVISIONING_STATE),
  subject: optional(text),
  tenantId: required(text),
  type: required(openChoice("System", "User", "None")),
});

const TRAFFIC_RULE = object({
  deploymentId: optional(text),
  description: optional(text),
  ruleId: optional(text),
  trafficPercentage: optional(integer),
});

/**
 * An application as azapi 2.12.0 embeds it. The service differs: it has
 * `authorizationScheme` where the schema has the discriminator `type`, and returns `applicationId` unasked.
 */
export const agentApplication: KnownType = {
  type: AGENT_APPLICATION,
  apiVersions: FOUNDRY_VERSIONS,
  properties: object({
    agentIdentityBlueprint: optional(IDENTITY),
    agents: optional(list(object({ agentId: optional(text), agentName: optional(text) }))),
    authorizationPolicy: optional(
      variant("type", {}, { Channels: {}, Default: {}, OrganizationScope: {} }),
    ),
    baseUrl: optional(text),
    defaultInstanceIdentity: optional(IDENTITY),
    description: optional(text),
    displayName: optional(text),
    isEnabled: readOnly(boolean),
    provisioningState: readOnly(PROVISIONING_STATE),
    tags: optional(map(text)),
    trafficRoutingPolicy: optional(
      object({ protocol: optional(openChoice("FixedRatio")), rules: optional(list(TRAFFIC_RULE)) }),
    ),
  }),
};
