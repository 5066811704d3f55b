import { RESOURCE_ACTION_SCHEMA } from "../../schema/resource-action";
import { semanticallyEqual } from "../../values/convert";
import { UNKNOWN, at, equalValues } from "../../values/value";
import { DiagnosticError } from "../../protocol/diagnostic";
import { keepEqual } from "../keep-equal";
import { proposePlan, RETRY_DEFAULTS } from "../planning";
import { sensitiveBodyChanged } from "../sensitive-body";
import { text } from "../settings";
import { isStateOnly } from "./state-only";
import type { ValueMap } from "../../values/value";
import type { Plan, PlanRequest } from "../resource-type";

const DEFAULTS: ValueMap = { method: "POST", when: "apply", retry: RETRY_DEFAULTS };

/** Plans `azapi_resource_action`, offline: an action is never read. */
export function planAction(request: PlanRequest): Plan {
  const { config, prior } = request;
  refuseSensitiveBodyAtDestroy(config);
  const plan = proposePlan(RESOURCE_ACTION_SCHEMA, DEFAULTS, config, prior, request.proposed);
  const replaced = prior === null ? [] : keepWhatIsEqual(plan, config, prior);
  planResults(plan, request);
  return {
    planned: plan,
    requiresReplace: replaced.sort().map((name) => [name]),
    private: request.private,
  };
}

function refuseSensitiveBodyAtDestroy(config: ValueMap): void {
  if (at(config, "sensitive_body") === null || config.when !== "destroy") return;
  throw new DiagnosticError(
    "Invalid configuration",
    'The argument "sensitive_body" is not supported when "when" is set to "destroy", because ' +
      "write-only configuration is not available during the destroy operation.",
  );
}

/** Applies the schema's plan rules to each attribute; returns the attributes that require a replacement. */
function keepWhatIsEqual(plan: ValueMap, config: ValueMap, prior: ValueMap): string[] {
  keepEqual(plan, config, prior, [
    "body",
    "response_export_values",
    "sensitive_response_export_values",
  ]);
  const replaced = ["resource_id", "action"].filter(
    (name) => !equalValues(at(plan, name), at(prior, name)),
  );
  return typeChanged(plan, prior) ? [...replaced, "type"] : replaced;
}

/** A new api-version is an update in place, a new type is not. */
function typeChanged(plan: ValueMap, prior: ValueMap): boolean {
  if (plan.type === UNKNOWN) return true;
  const [now, before] = [plan, prior].map((row) => text(row.type).split("@")[0]?.toLowerCase());
  return now !== before;
}

/** The attributes that come from the answer are unknown whenever the action will run. */
function planResults(plan: ValueMap, { config, prior, private: privateData }: PlanRequest): void {
  const runs = plan.when === "apply";
  if (prior !== null) plan.exist = at(prior, "exist");
  if (prior === null || !semanticallyEqual(at(config, "body"), at(prior, "body"))) {
    plan.output = UNKNOWN;
    plan.sensitive_output = UNKNOWN;
    if (runs) plan.exist = UNKNOWN;
    return;
  }
  const exported = (name: string) => equalValues(at(plan, name), at(prior, name));
  plan.output = exported("response_export_values") ? at(prior, "output") : UNKNOWN;
  plan.sensitive_output = exported("sensitive_response_export_values")
    ? at(prior, "sensitive_output")
    : UNKNOWN;
  const resent = runs && !isStateOnly(plan, prior);
  if (resent || sensitiveBodyChanged(config, prior, privateData)) {
    plan.output = UNKNOWN;
    plan.sensitive_output = UNKNOWN;
    if (runs) plan.exist = UNKNOWN;
  }
}
