import { defaultRetry } from "../../client/retry";
import { semanticallyEqual, toJsonObject } from "../../values/convert";
import { followRemote } from "../../values/drift";
import { equalJson } from "../../values/json";
import { NO_LIST_SETTINGS } from "../../values/list-identity";
import { merge } from "../../values/merge";
import { at, equalValues, isFullyKnown } from "../../values/value";
import { during } from "../failure";
import { splitType } from "../resource-id";
import { text } from "../settings";
import { driftSettings } from "./drift-settings";
import type { Json } from "../../values/json";
import type { ValueMap } from "../../values/value";
import type { Session } from "../session";

/** A changed body that equals what is already in Azure is not a change; neither is a new version. */
export async function dropChangeWithoutEffect(
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
