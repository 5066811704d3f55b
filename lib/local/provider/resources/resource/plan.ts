import { defaultRetry } from "../../client/retry";
import { RESOURCE_SCHEMA } from "../../schema/resource";
import { fromJsonAs, semanticallyEqual, toJson, toJsonObject } from "../../values/convert";
import { followRemote } from "../../values/drift";
import { equalJson } from "../../values/json";
import { search } from "../../values/jmespath";
import { merge } from "../../values/merge";
import { NO_LIST_SETTINGS } from "../../values/list-identity";
import { overridePaths } from "../../values/override";
import { Dynamic, UNKNOWN, at, equalValues, isFullyKnown } from "../../values/value";
import { DiagnosticError } from "../../protocol/diagnostic";
import { during, failure } from "../failure";
import { proposePlan, RETRY_DEFAULTS } from "../planning";
import { splitType } from "../resource-id";
import { sensitiveBodyChanged } from "../sensitive-body";
import { text, texts } from "../settings";
import { driftSettings } from "./drift-settings";
import type { Json } from "../../values/json";
import type { Value, ValueMap } from "../../values/value";
import type { Plan, PlanRequest, PrivateData } from "../resource-type";
import type { Session } from "../session";

const DEFAULTS: ValueMap = {
  body: new Dynamic(["object", {}], {}),
  ignore_casing: false,
  ignore_missing_property: true,
  ignore_null_property: false,
  schema_validation_enabled: true,
  retry: RETRY_DEFAULTS,
};

/** Plans `azapi_resource`. */
export async function planResource(request: PlanRequest, session: Session): Promise<Plan> {
  const { config, prior } = request;
  const plan = proposePlan(RESOURCE_SCHEMA, DEFAULTS, config, prior, request.proposed);
  const replaced = prior === null ? [] : keepWhatIsEqual(plan, config, prior);

  plan.output = prior === null ? UNKNOWN : at(prior, "output");
  const { paths, privateData, changed } = ignoredPaths(request);
  if (changed) plan.output = UNKNOWN;

  checkType(config);
  plan.name = nameOf(config, session);
  if (prior !== null && !equalValues(at(prior, "name"), plan.name)) replaced.push("name");

  if (prior !== null && paths !== undefined) keepIgnoredPaths(plan, prior, paths);
  if (prior !== null) await dropChangeWithoutEffect(plan, prior, session);

  if (prior === null || isChanged(plan, prior)) plan.output = UNKNOWN;
  const bodyIsKnown = isFullyKnown(at(plan, "body"));
  plan.tags = bodyIsKnown ? null : UNKNOWN;
  plan.location = bodyIsKnown ? null : UNKNOWN;
  if (prior !== null && sensitiveBodyChanged(config, prior, request.private)) plan.output = UNKNOWN;
  if (prior !== null && bodyIsKnown && triggersReplacement(plan, prior)) replaced.push("body");

  if (plan.output === UNKNOWN) {
    plan.body = at(config, "body");
    plan.type = at(config, "type");
  }
  return {
    planned: plan,
    requiresReplace: [...new Set(replaced)].sort().map((name) => [name]),
    private: privateData,
  };
}

/** What the schema says attribute by attribute; returns the attributes that demand a replacement. */
function keepWhatIsEqual(plan: ValueMap, config: ValueMap, prior: ValueMap): string[] {
  if (plan.id === UNKNOWN && prior.id !== null) plan.id = at(prior, "id");
  for (const name of ["body", "response_export_values"]) {
    const [given, before] = [at(config, name), at(prior, name)];
    if (given === null || given === UNKNOWN || before === null) continue;
    if (semanticallyEqual(given, before)) plan[name] = before;
  }
  const replaced = ["name", "parent_id"].filter(
    (name) => !equalValues(at(plan, name), at(prior, name)),
  );
  return externalTriggerChanged(plan, prior)
    ? [...replaced, "replace_triggers_external_values"]
    : replaced;
}

function externalTriggerChanged(plan: ValueMap, prior: ValueMap): boolean {
  const name = "replace_triggers_external_values";
  const [now, before] = [at(plan, name), at(prior, name)];
  return toJson(now, "") !== null && toJson(before, "") !== null && !equalValues(now, before);
}

/** A type that was unknown when the configuration was validated is judged now. */
function checkType(config: ValueMap): void {
  try {
    splitType(text(config.type));
  } catch (error) {
    throw failure("Invalid configuration", 'The argument "type" is invalid: ', error);
  }
}

function nameOf(config: ValueMap, { features }: Session): Value {
  const name = at(config, "name");
  if (name !== null) return name;
  if (features.defaultName !== "") return features.defaultName;
  throw new DiagnosticError(
    "Missing required argument",
    'The argument "name" is required, but no definition was found.',
  );
}

/** `ignore_body_changes`: it acts by what is remembered, so a change of it is one of the resource. */
function ignoredPaths({ config, prior, private: before }: PlanRequest): {
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

function keepIgnoredPaths(plan: ValueMap, prior: ValueMap, paths: string[]): void {
  const body = plan.body;
  if (paths.length === 0 || !(body instanceof Dynamic) || !isFullyKnown(body)) return;
  const kept = overridePaths(toJsonObject(body), toJson(at(prior, "body")), paths);
  plan.body = fromJsonAs(kept, body.type) ?? body;
}

/** A changed body that comes to what is in Azure already is no change; neither is a new version. */
async function dropChangeWithoutEffect(
  plan: ValueMap,
  prior: ValueMap,
  session: Session,
): Promise<void> {
  const [body, before] = [at(plan, "body"), at(prior, "body")];
  if (!session.features.ignoreNoOpChanges || !isFullyKnown(body)) return;
  if (semanticallyEqual(body, before) && equalValues(at(plan, "type"), at(prior, "type"))) return;

  const remote = await readRemote(plan, prior, session);
  const settings = { ...driftSettings(plan), ignoreMissing: false };
  const wanted = toJsonObject(body);
  const known = merge(remote, toJsonObject(before), NO_LIST_SETTINGS);
  if (!equalJson(followRemote(wanted, known, settings), wanted)) return;
  plan.body = before;
  plan.type = at(prior, "type");
}

function readRemote(plan: ValueMap, prior: ValueMap, session: Session): Promise<Json> {
  const id = text(prior.id);
  const { apiVersion } = splitType(text(plan.type));
  const request = { path: id, apiVersion, headers: {}, query: {}, retry: defaultRetry() };
  return during("Failed to retrieve resource", `Retrieving existing resource ${id}: `, () =>
    session.client.get(request, session.context),
  );
}

function isChanged(plan: ValueMap, prior: ValueMap): boolean {
  return (
    !isFullyKnown(at(plan, "body")) ||
    !semanticallyEqual(at(plan, "body"), at(prior, "body")) ||
    ["type", "response_export_values"].some((name) => !equalValues(at(plan, name), at(prior, name)))
  );
}

/** `replace_triggers_refs`: expressions into the body whose values must stay. */
function triggersReplacement(plan: ValueMap, prior: ValueMap): boolean {
  return texts(plan.replace_triggers_refs).some((expression) => {
    const before = search(toJson(at(prior, "body")), expression) ?? null;
    const now = search(toJson(at(plan, "body")), expression) ?? null;
    return !equalJson(before, now);
  });
}
