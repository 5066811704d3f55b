import { toJsonObject } from "../../values/convert";
import { isJsonObject } from "../../values/json";
import { merge } from "../../values/merge";
import { withoutNulls } from "../../values/nulls";
import { writablePart } from "../../body-schema/writable-part";
import { during } from "../failure";
import { describeId } from "../resource-id";
import { sensitivePart } from "../sensitive-body";
import { texts } from "../settings";
import { withArmArguments } from "./arm-arguments";
import { listSettings } from "./drift-settings";
import { withIgnored } from "./ignored-paths";
import { requestFor } from "./request";
import { defaultRetry } from "../../client/retry";
import type { Context } from "../../client/context";
import type { Json, JsonObject } from "../../values/json";
import type { ResourceId } from "../resource-id";
import type { ApplyRequest } from "../resource-type";
import type { Session } from "../session";

/** The body of the PUT: the configured one, overlaid with the sensitive one and with what is ignored. */
export async function bodyToSend(
  request: ApplyRequest,
  id: ResourceId,
  session: Session,
  context: Context,
): Promise<Json> {
  const { config, prior, planned } = request;
  let body: Json = withArmArguments(toJsonObject(planned.body ?? null), planned, prior);
  const sensitive = sensitivePart(config, prior);
  if (sensitive !== undefined) body = merge(body, sensitive, listSettings(planned));
  const ignored = texts(config.ignore_body_changes);
  if (prior !== null && ignored.length > 0 && isJsonObject(body)) {
    body = await keepIgnored(body, ignored, request, id, session, context);
  }
  return planned.ignore_null_property === true ? withoutNulls(body) : body;
}

/**
 * At the ignored paths the PUT carries what is in Azure. azapi then keeps only the writable part of
 * the whole body, according to its embedded schema.
 */
async function keepIgnored(
  body: JsonObject,
  ignored: string[],
  { planned }: ApplyRequest,
  id: ResourceId,
  session: Session,
  context: Context,
): Promise<Json> {
  const read = { ...requestFor("read", planned, id), retry: defaultRetry() };
  const existing = await during("Failed to retrieve resource", `reading ${describeId(id)}: `, () =>
    session.client.get(read, context),
  );
  const merged = withIgnored(body, existing, ignored);
  return writablePart(`${id.type}@${id.apiVersion}`, merged);
}
