import type { TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import {
  FOUNDRY_API_VERSION,
  REFUSED_FOUNDRY_API_VERSIONS,
  SERVED_FOUNDRY_API_VERSIONS,
} from "../../agreed/api-versions";
import type { AzapiOptions } from "../azapi/azapi-options";
import type { DataTimeouts, Timeouts } from "../azapi/timeouts";
import { checkPattern } from "../core/checks";
import { defined } from "../core/defined";
import { warn } from "../core/warnings";
import { accountLock } from "../wire/account-lock";
import { FOUNDRY_READ_RETRY, FOUNDRY_WRITE_RETRY, type RetryRule } from "../wire/retries";
import { readTimeoutsOf, timeoutsOf } from "../wire/timeouts";

/** How the resources of an application are read and written: itself, its deployments and its grants. */
export interface FoundryResourceOptions extends AzapiOptions {
  /**
   * The api-version of the application and its deployments. Changing it updates them in place. The service refuses
   * some that are published.
   *
   * @default - 2026-05-15-preview
   */
  readonly apiVersion?: string;

  /**
   * Whether writes below one Foundry account wait for each other, as far as this provider process makes them. The
   * service refuses writes that overlap; without the lock they are tried again until they get through.
   *
   * @default true
   */
  readonly accountLock?: boolean;
}

/** The same for azapi. */
export interface WriteSettings {
  readonly provider?: TerraformProvider;
  readonly timeouts: Timeouts;
  readonly retry: RetryRule;
  readonly locks?: string[];
}

/** What of it concerns reading. */
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

/** For reading at plan. */
export function readSettings(options: FoundryResourceOptions): ReadSettings {
  return {
    ...defined({ provider: options.provider }),
    retry: FOUNDRY_READ_RETRY,
    timeouts: readTimeoutsOf(options.timeouts),
  };
}

/** A type in the api-version of the application. */
export function versioned(type: string, options: FoundryResourceOptions): string {
  return `${type}@${options.apiVersion ?? FOUNDRY_API_VERSION}`;
}

export function checkApiVersion({ apiVersion }: FoundryResourceOptions): string[] {
  return checkPattern(
    "apiVersion",
    apiVersion,
    /^\d{4}-\d{2}-\d{2}(-preview)?$/,
    `a date, as in ${FOUNDRY_API_VERSION}`,
  );
}

/** Only a warning: the service may have learned it since. */
export function warnOfApiVersion(
  construct: IConstruct,
  { apiVersion }: FoundryResourceOptions,
): void {
  if (apiVersion === undefined || !REFUSED_FOUNDRY_API_VERSIONS.includes(apiVersion)) return;
  warn(
    construct,
    "RefusedApiVersion",
    `apiVersion ${apiVersion} is published, but the service was seen to refuse it; it served ${SERVED_FOUNDRY_API_VERSIONS.join(", ")}`,
  );
}
