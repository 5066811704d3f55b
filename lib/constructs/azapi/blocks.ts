import { isAbsent } from "../core/checks";
import { defined } from "../core/defined";
import type { Endpoint } from "./endpoint";
import type { Identity } from "./identity";
import type { Retry } from "./retry";
import type { Timeouts } from "./timeouts";

/** The attribute `endpoint`, a list of one item. */
export function renderEndpoint(endpoint: Endpoint | undefined): object | undefined {
  if (isAbsent(endpoint)) return undefined;
  return [
    defined({
      active_directory_authority_host: endpoint.activeDirectoryAuthorityHost,
      resource_manager_endpoint: endpoint.resourceManagerEndpoint,
      resource_manager_audience: endpoint.resourceManagerAudience,
    }),
  ];
}

/** The block `identity`, a list of one item. */
export function renderIdentity(identity: Identity | undefined): object | undefined {
  if (isAbsent(identity)) return undefined;
  return [defined({ type: identity.type, identity_ids: identity.identityIds })];
}

/** The attribute `retry`. */
export function renderRetry(retry: Retry | undefined): object | undefined {
  if (isAbsent(retry)) return undefined;
  return defined({
    error_message_regex: retry.errorMessageRegex,
    interval_seconds: retry.intervalSeconds,
    max_interval_seconds: retry.maxIntervalSeconds,
    multiplier: retry.multiplier,
    randomization_factor: retry.randomizationFactor,
  });
}

/** The block `timeouts`. */
export function renderTimeouts(timeouts: Timeouts | undefined): object | undefined {
  if (isAbsent(timeouts)) return undefined;
  return defined({
    create: timeouts.create,
    read: timeouts.read,
    update: timeouts.update,
    delete: timeouts.delete,
  });
}
