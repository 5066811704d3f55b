import { DiagnosticError } from "../../protocol/diagnostic";
import { RESOURCE_SCHEMA } from "../../schema/resource";
import { semanticallyEqual, toJson } from "../../values/convert";
import { equalJson } from "../../values/json";
import { search } from "../../values/jmespath";
import { Dynamic, UNKNOWN, at, equalValues, isFullyKnown } from "../../values/value";
import { bodyShape } from "../../body-schema/known-types";
import { failure } from "../failure";
import { keepEqual } from "../keep-equal";
import { proposePlan, RETRY_DEFAULTS } from "../planning";
import { splitType } from "../resource-id";
import { sensitiveBodyChanged } from "../sensitive-body";
import { text, texts } from "../settings";
import { leaveArmArgumentsOpen, planArmArguments, planIdentity } from "./arm-arguments";
import { ignoredPaths, keepIgnoredPaths } from "./ignored-paths";
import { dropChangeWithoutEffect } from "./no-op-change";
import type { Value, ValueMap } from "../../values/value";
import type { Plan, PlanRequest } from "../resource-type";
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
  refuseDefaults(text(config.type), session);
  plan.name = nameOf(config, session);
  if (prior !== null && !equalValues(at(prior, "name"), plan.name)) replaced.push("name");

  planIdentity(plan, prior);
  if (prior !== null && paths !== undefined) keepIgnoredPaths(plan, prior, paths);
  if (prior !== null) await dropChangeWithoutEffect(plan, prior, session);

  if (prior === null || isChanged(plan, prior)) plan.output = UNKNOWN;
  const bodyIsKnown = isFullyKnown(at(plan, "body"));
  if (bodyIsKnown) replaced.push(...planArmArguments(plan, config, prior, paths ?? []));
  else leaveArmArgumentsOpen(plan, config);
  if (prior !== null && !equalValues(at(plan, "tags"), at(prior, "tags"))) plan.output = UNKNOWN;
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

/** Applies the schema's plan rules to each attribute; returns the attributes that require a replacement. */
function keepWhatIsEqual(plan: ValueMap, config: ValueMap, prior: ValueMap): string[] {
  keepEqual(plan, config, prior, ["body", "response_export_values"]);
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

/** A type that was unknown when the configuration was validated is checked now. */
function checkType(config: ValueMap): void {
  try {
    splitType(text(config.type));
  } catch (error) {
    throw failure("Invalid configuration", 'The argument "type" is invalid: ', error);
  }
}

/**
 * azapi gives the provider's defaults to the types that its schema describes with a location or tags (read in its
 * source). The stand-in does not; of a type that it does not know, it cannot even tell whether it has them.
 */
function refuseDefaults(type: string, { features }: Session): void {
  const shape = bodyShape(type);
  const applicable = features.defaults.filter(
    (name) => shape === undefined || Object.hasOwn(shape.properties, name.replace("default_", "")),
  );
  if (applicable.length === 0) return;
  const names = applicable.join(" and ");
  throw new DiagnosticError(
    "Not emulated",
    shape === undefined
      ? `the stand-in for azapi does not know whether ${type} takes the provider's ${names}`
      : `the stand-in for azapi does not give ${type} the provider's ${names}: set it in the resource`,
  );
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

function isChanged(plan: ValueMap, prior: ValueMap): boolean {
  return (
    !isFullyKnown(at(plan, "body")) ||
    !semanticallyEqual(at(plan, "body"), at(prior, "body")) ||
    ["type", "response_export_values", "identity"].some(
      (name) => !equalValues(at(plan, name), at(prior, name)),
    )
  );
}

/** `replace_triggers_refs`: expressions into the body whose values must not change. */
function triggersReplacement(plan: ValueMap, prior: ValueMap): boolean {
  return texts(plan.replace_triggers_refs).some((expression) => {
    const before = search(toJson(at(prior, "body")), expression) ?? null;
    const now = search(toJson(at(plan, "body")), expression) ?? null;
    return !equalJson(before, now);
  });
}
