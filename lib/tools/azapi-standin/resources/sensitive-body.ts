import { createHash } from "node:crypto";
import { isFullyKnown, equalValues } from "../values/value";
import { toJson, toJsonObject } from "../values/convert";
import { toGoJson } from "../values/go-json";
import { isJsonObject } from "../values/json";
import { own } from "../values/own";
import type { Json } from "../values/json";
import type { Value, ValueMap } from "../values/value";
import type { PrivateData } from "./resource-type";

/**
 * Whether `sensitive_body` differs from the last one. It is not in the state, so its versions
 * decide, or otherwise a hash that the provider remembers.
 */
export function sensitiveBodyChanged(
  config: ValueMap,
  prior: ValueMap,
  privateData: PrivateData,
): boolean {
  const body = config.sensitive_body ?? null;
  if (!isFullyKnown(body)) return true;
  const version = config.sensitive_body_version ?? null;
  if (version !== null) return !equalValues(version, prior.sensitive_body_version ?? null);
  const remembered = privateData.sensitiveBody;
  return remembered === undefined ? body !== null : remembered !== hashOf(body);
}

/** What to remember of the `sensitive_body` that was sent. */
export function rememberSensitiveBody(config: ValueMap): Pick<PrivateData, "sensitiveBody"> {
  if ((config.sensitive_body_version ?? null) !== null) return {};
  return { sensitiveBody: hashOf(config.sensitive_body ?? null) };
}

function hashOf(body: Value): string {
  return createHash("sha256")
    .update(toGoJson(toJson(body)))
    .digest("base64");
}

/**
 * The part of `sensitive_body` to send: with versions, only the paths whose version is new.
 * Undefined when there is nothing to send.
 */
export function sensitivePart(config: ValueMap, prior: ValueMap | null): Json | undefined {
  const body = config.sensitive_body ?? null;
  if (body === null) return undefined;
  const versions = config.sensitive_body_version ?? null;
  if (versions === null) return toJson(body);
  const before = toJsonObject(prior?.sensitive_body_version ?? null);
  const changed = Object.entries(toJsonObject(versions))
    .filter(([path, version]) => own(before, path) !== version)
    .map(([path]) => path);
  return keepPaths(toJson(body), changed, "");
}

function keepPaths(value: Json, paths: string[], path: string): Json | undefined {
  if (value === null || paths.includes(path)) return value;
  if (Array.isArray(value)) {
    return value
      .map((item, index) => keepPaths(item, paths, `${path}[${index}]`))
      .filter((item) => item !== undefined && item !== null);
  }
  if (!isJsonObject(value)) return undefined;
  const kept = Object.entries(value).flatMap(([key, item]): [string, Json][] => {
    const part = keepPaths(item, paths, path === "" ? key : `${path}.${key}`);
    return part === undefined || part === null ? [] : [[key, part]];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
