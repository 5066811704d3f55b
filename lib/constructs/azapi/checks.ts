import { TerraformCount, TerraformProvider, Tokenization } from "cdktf";
import {
  checkBoolean,
  checkDecision,
  checkNumber,
  checkPattern,
  checkText,
  checkWholeNumber,
  isAbsent,
  type Check,
} from "../core/checks";
import { checkList, checkMap } from "../core/collections";
import { checkJson, checkJsonObject } from "../core/json";
import { anything, block, checkKind, required, settings, type ChecksOf } from "../core/props";
import { show } from "../core/show";
import { isTokenOfAnyKind, isTokenWrittenAs } from "../core/tokens";
import type { AzapiOptions } from "./azapi-options";
import type { MetaArguments } from "./meta-arguments";
import type { Endpoint } from "./endpoint";
import type { Identity } from "./identity";
import type { Retry } from "./retry";
import type { DataTimeouts, Timeouts } from "./timeouts";

/** What Terraform calls the provider. */
export const AZAPI = "azapi";

/*
 * Checks of azapi's arguments: their types, and what azapi refuses as early as `terraform validate`.
 */

export const text = orToken(checkText);
export const flag = checkBoolean;
export const texts: Check = (prop, value) => checkList(prop, value, text);
export const textMap: Check = (prop, value) => checkMap(prop, value, required(text));
export const json = checkJsonObject;
export const values: Check = (prop, value) => checkList(prop, value, checkJson);

/** Query parameters: several values for each name. */
export const textLists: Check = (prop, value) => checkMap(prop, value, required(texts));

/** Go's form of durations. */
const duration = orToken((prop, value) =>
  checkPattern(prop, value, /^(\d+(\.\d+)?(ns|us|ms|s|m|h))+$/, "a duration, such as 30m or 1h30m"),
);

const TIMEOUTS: ChecksOf<Timeouts> = {
  create: duration,
  read: duration,
  update: duration,
  delete: duration,
};

const DATA_TIMEOUTS: ChecksOf<DataTimeouts> = { read: duration };

const RETRY: ChecksOf<Retry> = {
  errorMessageRegex: required(texts),
  intervalSeconds: (prop, value) => checkWholeNumber(prop, value, 1, 120),
  maxIntervalSeconds: (prop, value) => checkWholeNumber(prop, value, 1, 300),
  multiplier: checkNumber,
  randomizationFactor: checkNumber,
};

const ENDPOINT: ChecksOf<Endpoint> = {
  activeDirectoryAuthorityHost: text,
  resourceManagerEndpoint: text,
  resourceManagerAudience: text,
};

const IDENTITY: ChecksOf<Identity> = { type: required(text), identityIds: texts };

export const timeouts = block(TIMEOUTS);
export const dataTimeouts = block(DATA_TIMEOUTS);
export const retry = block(RETRY);
export const endpoint = block(ENDPOINT);
export const identity = block(IDENTITY);

/** The options that our constructs hand on to their elements. */
export const AZAPI_OPTIONS: ChecksOf<AzapiOptions> = { provider: checkProvider, timeouts };

/** Terraform's own arguments, which cdktf renders. It checks none of them. */
export const META_ARGUMENTS: ChecksOf<MetaArguments> = {
  connection: settings({}),
  count: checkCount,
  dependsOn: (prop, value) => checkList(prop, value, checkDependable),
  forEach: checkIterator,
  lifecycle: block({
    createBeforeDestroy: checkDecision,
    preventDestroy: checkDecision,
    ignoreChanges: checkIgnoredChanges,
    replaceTriggeredBy: (prop, value) => checkList(prop, value, anything),
    precondition: conditions,
    postcondition: conditions,
  }),
  provider: checkProvider,
  provisioners: (prop, value) => checkList(prop, value, PROVISIONER),
};

/** Terraform writes a number as a text where it needs one. */
function orToken(check: Check): Check {
  return (prop, value) => {
    if (typeof value === "string" || isAbsent(value)) return check(prop, value);
    return isTokenWrittenAs("number", value) || isTokenOfAnyKind(value) ? [] : check(prop, value);
  };
}

function checkProvider(prop: string, value: unknown): string[] {
  if (isAbsent(value)) return [];
  if (!TerraformProvider.isTerraformProvider(value)) {
    return [`${prop} must be a provider, such as new AzapiProvider(…), got ${show(value)}`];
  }
  const { terraformResourceType: name, node } = value;
  if (name === AZAPI) return [];
  return [`${prop} must be an AzapiProvider, got ${node.path}, which is for ${name}`];
}

function checkCount(prop: string, value: unknown): string[] {
  if (Tokenization.isResolvable(value)) return [];
  if (typeof value !== "object" || isAbsent(value)) return checkWholeNumber(prop, value, 0);
  if (TerraformCount.isTerraformCount(value)) return [];
  return [`${prop} must be a whole number or a TerraformCount, got ${show(value)}`];
}

function checkDependable(prop: string, value: unknown): string[] {
  return checkKind(prop, value, DEPENDABLE, "a resource or another element of cdktf");
}

const DEPENDABLE = { fqn: checkText };

function checkIterator(prop: string, value: unknown): string[] {
  const iterator = value as { readonly _getForEachExpression?: unknown } | null | undefined;
  if (isAbsent(iterator) || typeof iterator._getForEachExpression === "function") return [];
  return [`${prop} must be a TerraformIterator, got ${show(value)}`];
}

function checkIgnoredChanges(prop: string, value: unknown): string[] {
  return value === "all" ? [] : texts(prop, value);
}

function conditions(prop: string, value: unknown): string[] {
  return checkList(prop, value, CONDITION);
}

const CONDITION = block({ condition: required(anything), errorMessage: required(text) });
const PROVISIONER = settings({ type: required(checkText) });
