import { withTimeout } from "../../client/context";
import { hasStatus } from "../../client/response-error";
import { followRemote } from "../../values/drift";
import { fromJson, fromJsonAs, toJsonObject } from "../../values/convert";
import { isJsonObject } from "../../values/json";
import { Dynamic } from "../../values/value";
import { failure } from "../failure";
import { outputOf } from "../output";
import { describeId } from "../resource-id";
import { storedId } from "./stored-id";
import { timeoutOf } from "../settings";
import { readArmArguments } from "./arm-arguments";
import { driftSettings } from "./drift-settings";
import { withIgnored } from "./ignored-paths";
import { requestFor } from "./request";
import type { Json } from "../../values/json";
import type { Value, ValueMap } from "../../values/value";
import type { ResourceId } from "../resource-id";
import type { Outcome, PrivateData } from "../resource-type";
import type { Session } from "../session";

/** Refreshes `azapi_resource`: a deleted resource leaves the state, and a difference is drift. */
export async function readResource(
  state: ValueMap,
  privateData: PrivateData,
  session: Session,
): Promise<Outcome> {
  const id = storedId(state);
  const answer = await fetch(state, id, session);
  if (answer === undefined) return { state: null, private: privateData, diagnostics: [] };
  const refreshed: ValueMap = {
    ...state,
    name: id.name,
    parent_id: id.parentId,
    output: outputOf(state, id, answer, session.features),
    ...readArmArguments(state, answer),
    body: refreshBody(state, answer, privateData.ignoreBodyChanges ?? []),
  };
  return { state: refreshed, private: privateData, diagnostics: [] };
}

async function fetch(state: ValueMap, id: ResourceId, session: Session): Promise<Json | undefined> {
  try {
    return await withTimeout(session.context, timeoutOf(state, "read"), (context) =>
      session.client.get(requestFor("read", state, id), context),
    );
  } catch (error) {
    if (hasStatus(error, 404)) return undefined;
    throw failure("Failed to retrieve resource", `reading ${describeId(id)}: `, error);
  }
}

function refreshBody(state: ValueMap, answer: Json, ignored: string[]): Value {
  const configured = state.body ?? null;
  if (!(configured instanceof Dynamic)) return configured;
  const wanted = toJsonObject(configured);
  const remote = isJsonObject(answer) ? withIgnored(answer, wanted, ignored) : answer;
  const body = followRemote(wanted, remote, driftSettings(state));
  return fromJsonAs(body, configured.type) ?? fromJson(body);
}
