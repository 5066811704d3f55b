import { ArmClient } from "../../../../lib/tools/azapi-standin/client/arm-client";
import { Locks } from "../../../../lib/tools/azapi-standin/client/locks";
import { emptyRow } from "../../../../lib/tools/azapi-standin/resources/planning";
import { DATA_RESOURCE_SCHEMA } from "../../../../lib/tools/azapi-standin/schema/data-resource";
import { RESOURCE_SCHEMA } from "../../../../lib/tools/azapi-standin/schema/resource";
import { RESOURCE_ACTION_SCHEMA } from "../../../../lib/tools/azapi-standin/schema/resource-action";
import { fromJson } from "../../../../lib/tools/azapi-standin/values/convert";
import { answer, FakeClock } from "../client/support";
import type { Features, Session } from "../../../../lib/tools/azapi-standin/resources/session";
import type { Json } from "../../../../lib/tools/azapi-standin/values/json";
import type { ValueMap } from "../../../../lib/tools/azapi-standin/values/value";

export const PROJECT =
  "/subscriptions/s/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/a/projects/p";
export const TYPE = "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview";
export const ID = `${PROJECT}/applications/app`;

/** An answer of ARM: a status, or a body that comes with 200, or both. */
export type Reply = number | JsonBody | { status: number; body: JsonBody };
interface JsonBody {
  [key: string]: Json;
}

/** A session whose requests are answered one after the other, and recorded as `METHOD path body`. */
export function session(replies: Reply[] = [], features: Partial<Features> = {}) {
  const requests: string[] = [];
  const left = [...replies];
  const client = new ArmClient({
    endpoint: "https://arm.test",
    token: () => Promise.resolve("token"),
    clock: new FakeClock(),
    send: (request) => {
      const { method, url, body } = request;
      requests.push([method, url.pathname, ...(body === undefined ? [] : [body])].join(" "));
      const reply = left.shift();
      if (reply === undefined) return Promise.reject(new Error(`${method} was not expected`));
      return Promise.resolve({ ...answer(toAnswer(reply)), request });
    },
  });
  const fake: Session = {
    client,
    locks: new Locks(),
    context: new AbortController().signal,
    features: {
      defaultName: "",
      defaults: [],
      ignoreNoOpChanges: true,
      disableDefaultOutput: false,
      preserveResourceIdCasing: false,
      ...features,
    },
  };
  return { session: fake, requests };
}

function toAnswer(reply: Reply): {
  status: number;
  text: string;
  headers: { [name: string]: string };
} {
  const headers = { "content-type": "application/json" };
  if (typeof reply === "number") return { status: reply, text: "", headers };
  if (typeof reply.status === "number" && "body" in reply) {
    return { status: reply.status, text: JSON.stringify(reply.body), headers };
  }
  return { status: 200, text: JSON.stringify(reply), headers };
}

/** A row of `azapi_resource`, as configured. */
export function resource(given: ValueMap = {}, body: Json = { properties: {} }): ValueMap {
  const row = emptyRow(RESOURCE_SCHEMA);
  return { ...row, type: TYPE, name: "app", parent_id: PROJECT, body: fromJson(body), ...given };
}

/** The same as it is in state after it was created. */
export function storedResource(given: ValueMap = {}, body: Json = { properties: {} }): ValueMap {
  return resource(
    {
      id: ID,
      ignore_casing: false,
      ignore_missing_property: true,
      ignore_null_property: false,
      schema_validation_enabled: true,
      output: fromJson({}),
      ...given,
    },
    body,
  );
}

/** A row of `azapi_resource_action`, as configured. */
export function action(given: ValueMap = {}): ValueMap {
  return { ...emptyRow(RESOURCE_ACTION_SCHEMA), type: TYPE, resource_id: ID, ...given };
}

/** A row of `data "azapi_resource"`, as configured. */
export function dataResource(given: ValueMap = {}): ValueMap {
  return { ...emptyRow(DATA_RESOURCE_SCHEMA), type: TYPE, ...given };
}
