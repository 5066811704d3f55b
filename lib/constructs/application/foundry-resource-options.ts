import type { TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import {
  FOUNDRY_API_VERSION,
  REFUSED_FOUNDRY_API_VERSIONS,
  SERVED_FOUNDRY_API_VERSIONS,
} from "../../agreed/api-versions";
import type { AzapiOptions } from "../azapi/azapi-options";
import type { DataTimeouts, Timeouts } from "../azapi/timeouts";
import { AZAPI_OPTIONS } from "../azapi/checks";
import { checkDecision, checkPattern } from "../core/checks";
import { defined } from "../core/defined";
import type { ChecksOf } from "../core/props";
import { warn } from "../core/warnings";
import { accountLock } from "../wire/account-lock";
import { FOUNDRY_READ_RETRY, FOUNDRY_WRITE_RETRY, type RetryRule } from "../wire/retries";
import { readTimeoutsOf, timeoutsOf } from "../wire/timeouts";

/** How an application, its deployments and its grants are read and written. */
export interface FoundryResourceOptions extends AzapiOptions {
  /**
   * The api-version of the application and its deployments, a date such as `2026-05-15-preview`. Changing it updates
   * them in place. The service refuses some published versions, hence the warning `RefusedApiVersion`.
   *
   * @default - 2026-05-15-preview
   */
  readonly apiVersion?: string;

  /**
   * Whether writes to one Foundry account wait for each other, within one provider process. The service refuses
   * overlapping writes; without the lock, they are retried until they succeed or time out.
   *
   * @default true
   */
  readonly accountLock?: boolean;
}

/** The options as azapi arguments of a write. */
export interface WriteSettings {
  readonly provider?: TerraformProvider;
  readonly timeouts: Timeouts;
  readonly retry: RetryRule;
  readonly locks?: string[];
}

/** The options as azapi arguments of a read. */
export interface ReadSettings {
  readonly provider?: TerraformProvider;
  readonly timeouts: DataTimeouts;
  readonly retry: RetryRule;
}

export function writeSettings(options: FoundryResourceOptions, accountId: string): WriteSettings {
  return {
    ...defined({ provider: options.provider }),
    retry: FOUNDRY_WRITE_RETRY,
    timeouts: timeoutsOf(options.timeouts),
    ...((options.accountLock ?? true) ? { locks: [accountLock(accountId)] } : {}),
  };
}

/** For a read at plan. */
export function readSettings(options: FoundryResourceOptions): ReadSettings {
  return {
    ...defined({ provider: options.provider }),
    retry: FOUNDRY_READ_RETRY,
    timeouts: readTimeoutsOf(options.timeouts),
  };
}

/** A type with the api-version of the application. */
export function versioned(type: string, options: FoundryResourceOptions): string {
  return `${type}@${options.apiVersion ?? FOUNDRY_API_VERSION}`;
}

export const FOUNDRY_RESOURCE_CHECKS: ChecksOf<FoundryResourceOptions> = {
  ...AZAPI_OPTIONS,
  apiVersion: (prop, value) =>
    checkPattern(
      prop,
      value,
      /^\d{4}-\d{2}-\d{2}(-preview)?$/,
      `a date, such as ${FOUNDRY_API_VERSION}`,
    ),
  accountLock: checkDecision,
};

/** Only a warning: the service may have started to serve the version since. */
export function warnOfApiVersion(
  construct: IConstruct,
  { apiVersion }: FoundryResourceOptions,
): void {
  if (apiVersion === undefined || !REFUSED_FOUNDRY_API_VERSIONS.includes(apiVersion)) return;
  warn(
    construct,
    "RefusedApiVersion",
    `apiVersion ${apiVersion} is published, but the service has refused it; versions that it served: ${SERVED_FOUNDRY_API_VERSIONS.join(", ")}`,
  );
}
