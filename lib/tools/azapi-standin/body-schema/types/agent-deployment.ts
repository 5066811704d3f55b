import { AGENT_DEPLOYMENT } from "../../../../azure/resource-types";
import { PROVISIONING_STATE } from "../envelope";
import { FOUNDRY_VERSIONS } from "../foundry-versions";
import type { KnownType } from "../known-type";
import {
  integer,
  list,
  map,
  object,
  openChoice,
  optional,
  readOnly,
  text,
  variant,
} from "../shape";

const AGENT_VERSION = object({
  agentId: optional(text),
  agentName: optional(text),
  agentVersion: optional(text),
});

const PROTOCOL = object({
  protocol: optional(openChoice("Agent", "A2A", "Responses")),
  version: optional(text),
});

const STATE = openChoice(
  "Starting",
  "Running",
  "Stopping",
  "Stopped",
  "Failed",
  "Deleting",
  "Deleted",
  "Updating",
);

/** An agent deployment as azapi 2.12.0 embeds it. */
export const agentDeployment: KnownType = {
  type: AGENT_DEPLOYMENT,
  apiVersions: FOUNDRY_VERSIONS,
  properties: variant(
    "deploymentType",
    {
      agents: optional(list(AGENT_VERSION)),
      deploymentId: optional(text),
      description: optional(text),
      displayName: optional(text),
      protocols: optional(list(PROTOCOL)),
      provisioningState: readOnly(PROVISIONING_STATE),
      state: optional(STATE),
      tags: optional(map(text)),
    },
    {
      Hosted: { maxReplicas: optional(integer), minReplicas: optional(integer) },
      Managed: {},
    },
  ),
};
