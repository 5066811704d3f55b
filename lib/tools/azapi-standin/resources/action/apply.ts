import { customRetry, defaultRetry } from "../../client/retry";
import { withTimeout } from "../../client/context";
import { hasStatus } from "../../client/response-error";
import { exportValues } from "../../values/exports";
import { toJson } from "../../values/convert";
import { merge } from "../../values/merge";
import { NO_LIST_SETTINGS } from "../../values/list-identity";
import { asConfigurationError, failure } from "../failure";
import { describeId, quote, readResourceId } from "../resource-id";
import { rememberSensitiveBody, sensitivePart } from "../sensitive-body";
import { queryParameters, retrySettings, text, textMap, texts, timeoutOf } from "../settings";
import { isStateOnly } from "./state-only";
import type { ArmRequest } from "../../client/arm-client";
import type { Json } from "../../values/json";
import type { Value, ValueMap } from "../../values/value";
import type { ResourceId } from "../resource-id";
import { othersIn, type ApplyRequest, type Outcome } from "../resource-type";
import type { Session } from "../session";

/** Creates or updates `azapi_resource_action`: sends the action, unless it waits for the destroy. */
export async function applyAction(request: ApplyRequest, session: Session): Promise<Outcome> {
  const { config, prior, planned } = request;
  const kept = othersIn(request.private);
  if (prior !== null && (isStateOnly(planned, prior) || planned.when !== "apply")) {
    return { state: planned, private: request.private, diagnostics: [] };
  }
  if (planned.when !== "apply") return { state: waiting(planned), private: kept, diagnostics: [] };
  const sensitive = sensitivePart(config, prior);
  const state = await runAction(planned, sensitive, session);
  return { state, private: { ...kept, ...rememberSensitiveBody(config) }, diagnostics: [] };
}

/** Deletes `azapi_resource_action`: sends the action if it waited for that. */
export async function deleteAction(state: ValueMap, session: Session): Promise<void> {
  if (state.when === "destroy") await runAction(state, undefined, session);
}

function waiting(planned: ValueMap): ValueMap {
  const id = asConfigurationError(() => idOf(planned));
  return {
    ...planned,
    id: actionPath(planned, id),
    output: null,
    sensitive_output: null,
    exist: null,
  };
}

async function runAction(
  row: ValueMap,
  sensitive: Json | undefined,
  session: Session,
): Promise<ValueMap> {
  const id = asConfigurationError(() => idOf(row));
  const request = actionRequest(row, id, sensitive);
  const { found, answer } = await withTimeout(
    session.context,
    timeoutOf(row, "create"),
    (context) =>
      session.locks.hold(texts(row.locks), () =>
        send(row, id, session.client.act(text(row.method), request, context)),
      ),
  );
  return {
    ...row,
    id: actionPath(row, id),
    exist: found,
    output: exported(row.response_export_values, answer),
    sensitive_output: exported(row.sensitive_response_export_values, answer),
  };
}

function idOf(row: ValueMap): ResourceId {
  return readResourceId(text(row.resource_id), text(row.type));
}

function actionPath(row: ValueMap, { id }: ResourceId): string {
  const action = text(row.action);
  return action === "" ? id : `${id}/${action}`;
}

function actionRequest(row: ValueMap, id: ResourceId, sensitive: Json | undefined): ArmRequest {
  const settings = retrySettings(row.retry);
  const body = toJson(row.body ?? null);
  const whole = sensitive === undefined ? body : merge(body, sensitive, NO_LIST_SETTINGS);
  return {
    path: actionPath(row, id),
    apiVersion: id.apiVersion,
    headers: textMap(row.headers),
    query: queryParameters(row.query_parameters),
    retry: settings ? customRetry(settings) : defaultRetry(),
    ...(whole === null ? {} : { body: whole }),
  };
}

async function send(
  row: ValueMap,
  id: ResourceId,
  call: Promise<Json | undefined>,
): Promise<{ found: boolean; answer: Json | undefined }> {
  try {
    return { found: true, answer: await call };
  } catch (error) {
    if (hasStatus(error, 404) && row.ignore_not_found === true) {
      return { found: false, answer: undefined };
    }
    const prefix = `performing action ${text(row.action)} of ${quote(describeId(id))}: `;
    throw failure("Failed to perform action", prefix, error);
  }
}

function exported(wanted: Value | undefined, answer: Json | undefined): Value {
  try {
    return exportValues(answer, wanted ?? null, undefined);
  } catch (error) {
    throw failure("Failed to build output", "", error);
  }
}
