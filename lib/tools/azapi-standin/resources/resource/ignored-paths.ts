import { fromJsonAs, toJson, toJsonObject } from "../../values/convert";
import { equalJson } from "../../values/json";
import { overridePaths } from "../../values/override";
import { Dynamic, at, isFullyKnown } from "../../values/value";
import { failure } from "../failure";
import { texts } from "../settings";
import type { Json, JsonObject } from "../../values/json";
import type { ValueMap } from "../../values/value";
import type { PlanRequest, PrivateData } from "../resource-type";

/** `ignore_body_changes`: the remembered value is what counts, so changing it changes the resource. */
export function ignoredPaths({ config, prior, private: before }: PlanRequest): {
  paths: string[] | undefined;
  privateData: PrivateData;
  changed: boolean;
} {
  const { ignoreBodyChanges: remembered = [], ...rest } = before;
  const given = at(config, "ignore_body_changes");
  if (!isFullyKnown(given)) return { paths: undefined, privateData: before, changed: true };
  const paths = texts(given);
  const changed = prior !== null && !equalJson([...paths].sort(), [...remembered].sort());
  const privateData = paths.length === 0 ? rest : { ...rest, ignoreBodyChanges: paths };
  return { paths, privateData, changed };
}

/** Keeps in the plan what is in state at the ignored paths. */
export function keepIgnoredPaths(plan: ValueMap, prior: ValueMap, paths: string[]): void {
  const body = plan.body;
  if (paths.length === 0 || !(body instanceof Dynamic) || !isFullyKnown(body)) return;
  const kept = withIgnored(toJsonObject(body), toJson(at(prior, "body")), paths);
  plan.body = fromJsonAs(kept, body.type) ?? body;
}

/** A body with the values of another one at the ignored paths. */
export function withIgnored(body: JsonObject, other: Json, paths: string[]): JsonObject {
  try {
    return overridePaths(body, other, paths);
  } catch (error) {
    const prefix = 'The argument "ignore_body_changes" is invalid: ';
    throw failure("Invalid configuration", prefix, error);
  }
}
