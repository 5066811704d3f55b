import { isDeepStrictEqual } from "node:util";
import type { Step } from "./cassette";
import { differences } from "./differences";
import { worthRecording } from "./implied";
import { isObject, type Json, type JsonObject } from "./json";
import { withoutNoise } from "./noise";

/** Compares a plan in Terraform's JSON form with the recorded one; `config` is the configuration in force. */
export function comparePlan(
  step: Step,
  plan: JsonObject | undefined,
  config: JsonObject,
): string[] {
  if (step.plan === undefined) return [];
  const shown = (plan ?? {}) as ShownPlan;
  return [
    ...compareChanges(step.plan, shown.resource_changes ?? [], config),
    ...differences(
      "drift",
      byAddress(step.drift ?? []),
      byAddress((shown.resource_drift ?? []).map(driftEntry)),
    ),
    ...differences("outputChanges", step.outputChanges ?? {}, outputChanges(shown)),
    ...differences("checks", byAddress(step.checks ?? []), byAddress(failedChecks(shown))),
  ];
}

interface ShownPlan {
  readonly resource_changes?: ResourceChange[];
  readonly resource_drift?: ResourceChange[];
  readonly output_changes?: { readonly [name: string]: Change };
  readonly checks?: {
    readonly address: { readonly to_display: string };
    readonly status: string;
  }[];
}

interface ResourceChange {
  readonly address: string;
  readonly previous_address?: string;
  readonly action_reason?: string;
  readonly change: Change;
}

interface Change {
  readonly actions: string[];
  readonly before: Json;
  readonly after: Json;
  readonly after_unknown: Json;
  readonly after_sensitive: Json;
  readonly replace_paths?: Json[][];
  readonly importing?: JsonObject;
}

function compareChanges(
  recorded: JsonObject[],
  shown: ResourceChange[],
  config: JsonObject,
): string[] {
  const seen = shown.map((change) => {
    const twin = recorded.find(({ address }) => address === change.address);
    return entry(change, twin?.["after"], config);
  });
  return differences(
    "plan",
    byAddress(recorded.map(withoutNoise)),
    byAddress(seen.map(withoutNoise)),
  );
}

function byAddress(entries: JsonObject[]): JsonObject {
  return Object.fromEntries(entries.map((item) => [String(item["address"]), item]));
}

/** A change as recordings write it. */
function entry(
  shown: ResourceChange,
  recordedAfter: Json | undefined,
  config: JsonObject,
): JsonObject {
  const { address, previous_address, action_reason, change } = shown;
  const { actions, replace_paths, importing } = change;
  const unknown = truePaths(change.after_unknown);
  const sensitive = truePaths(change.after_sensitive);
  const replaced = (replace_paths ?? []).map((path) => path.join("."));
  return {
    address,
    actions,
    ...present("previousAddress", previous_address),
    ...present("reason", action_reason),
    ...present("importing", importing),
    ...(unknown.length === 0 ? {} : { afterUnknown: unknown }),
    ...(sensitive.length === 0 ? {} : { afterSensitive: sensitive }),
    ...(replaced.length === 0 ? {} : { replacePaths: replaced }),
    ...afterEntry(address, change, config, isObject(recordedAfter) ? recordedAfter : {}),
    ...changedEntry(change),
  };
}

function present(name: string, value: Json | undefined): JsonObject {
  return value === undefined ? {} : { [name]: value };
}

/** What a created or read object starts with, without what follows from the configuration. */
function afterEntry(
  address: string,
  { actions, after }: Change,
  config: JsonObject,
  recorded: JsonObject,
): JsonObject {
  if (!["create", "read"].includes(actions.join())) return {};
  const known = Object.entries(isObject(after) ? after : {}).filter(([, value]) => value !== null);
  const shown = worthRecording(address, Object.fromEntries(known), config, recorded);
  return Object.keys(shown).length === 0 ? {} : { after: shown };
}

const LATER = "(known after apply)";

/** Which attributes an update or a replacement changes. */
function changedEntry({ actions, before, after, after_unknown }: Change): JsonObject {
  if (!isObject(before) || !isObject(after) || actions.join() === "no-op") return {};
  const unknown = isObject(after_unknown) ? after_unknown : {};
  const changed = [
    ...new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(unknown)]),
  ]
    .map((name): [string, JsonObject] => [
      name,
      {
        before: before[name] ?? null,
        after: unknown[name] === true ? LATER : (after[name] ?? null),
      },
    ])
    .filter(([, values]) => !isDeepStrictEqual(values["before"], values["after"]));
  return changed.length === 0 ? {} : { changed: Object.fromEntries(changed) };
}

function driftEntry({ address, change }: ResourceChange): JsonObject {
  return { address, actions: change.actions, ...changedEntry(change) };
}

function outputChanges({ output_changes = {} }: ShownPlan): JsonObject {
  const changes = Object.entries(output_changes).filter(
    ([, { actions }]) => actions.join() !== "no-op",
  );
  return Object.fromEntries(
    changes.map(([name, { actions, after, after_unknown }]) => [
      name,
      after_unknown === true ? { actions, afterUnknown: true } : { actions, after: after ?? null },
    ]),
  );
}

function failedChecks({ checks = [] }: ShownPlan): JsonObject[] {
  return checks
    .filter(({ status }) => status !== "pass")
    .map(({ address, status }) => ({ address: address.to_display, status }));
}

/** The paths that lead to `true` in a tree of marks, in order. */
function truePaths(marks: Json, path: string[] = []): string[] {
  if (marks === true) return [path.join(".")];
  if (typeof marks !== "object" || marks === null) return [];
  return Object.entries(marks)
    .flatMap(([key, part]) => truePaths(part, [...path, key]))
    .sort();
}
