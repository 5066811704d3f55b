import type { TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";
import {
  FOUNDRY_API_VERSION,
  REFUSED_FOUNDRY_API_VERSIONS,
  SERVED_FOUNDRY_API_VERSIONS,
} from "../../agreed/api-versions";
import type { DataTimeouts, Timeouts } from "../azapi/timeouts";
import { checkPattern } from "../core/checks";
import { defined } from "../core/defined";
import { warn } from "../core/warnings";
import { accountLock } from "../wire/account-lock";
import { FOUNDRY_READ_RETRY, FOUNDRY_WRITE_RETRY, TIMEOUTS, type RetryRule } from "../wire/retries";

/** How an application and everything that belongs to it is written. */
export interface WriteOptions {
  /**
   * The api-version of the application and its deployments. Changing it updates them in place. The service refuses
   * some that are published.
   *
   * @default - 2026-05-15-preview
   */
  readonly apiVersion?: string;

  /**
   * The azapi configuration of the application, its deployments and its role assignments.
   *
   * @default - the stack's
   */
  readonly provider?: TerraformProvider;

  /**
   * How long each operation may take, its retries and its waiting for the account included.
   *
   * @default - 30 minutes to write, 5 to read
   */
  readonly timeouts?: Timeouts;

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

export function writeSettings(options: WriteOptions, accountId: string): WriteSettings {
  return {
    ...defined({ provider: options.provider }),
    retry: FOUNDRY_WRITE_RETRY,
    timeouts: { ...TIMEOUTS, ...defined(options.timeouts ?? {}) },
    ...((options.accountLock ?? true) ? { locks: [accountLock(accountId)] } : {}),
  };
}

/** For reading at plan. */
export function readSettings(options: WriteOptions): ReadSettings {
  return {
    ...defined({ provider: options.provider }),
    retry: FOUNDRY_READ_RETRY,
    timeouts: { read: options.timeouts?.read ?? TIMEOUTS.read },
  };
}

/** A type in the api-version of the application. */
export function versioned(type: string, options: WriteOptions): string {
  return `${type}@${options.apiVersion ?? FOUNDRY_API_VERSION}`;
}

export function checkApiVersion({ apiVersion }: WriteOptions): string[] {
  return checkPattern(
    "apiVersion",
    apiVersion,
    /^\d{4}-\d{2}-\d{2}(-preview)?$/,
    `a date, as in ${FOUNDRY_API_VERSION}`,
  );
}

/** Only a warning: the service may have learned it since. */
export function warnOfApiVersion(construct: IConstruct, { apiVersion }: WriteOptions): void {
  if (apiVersion === undefined || !REFUSED_FOUNDRY_API_VERSIONS.includes(apiVersion)) return;
  warn(
    construct,
    "RefusedApiVersion",
    `apiVersion ${apiVersion} is published, but the service was seen to refuse it; it served ${SERVED_FOUNDRY_API_VERSIONS.join(", ")}`,
  );
}
