import { ResponseError } from "./response-error";
import { retryAfter } from "./retry-after";
import type { Clock } from "./clock";
import type { Context } from "./context";
import type { HttpResponse } from "./http";
import { isJsonObject } from "../values/json";
import type { Json, JsonObject } from "../values/json";

/** Wait between polls when the service sends no `Retry-After`. */
const POLL_INTERVAL_MS = 10_000;
const IN_PROGRESS = "InProgress";
const VALID = [200, 201, 202, 204];
const TRANSIENT = [408, 429, 500, 502, 503, 504];

/** How one kind of long-running operation is followed. */
interface Operation {
  /** The state according to the first answer. */
  state: string;
  /** Where to poll. */
  url: string;
  /** The state according to an answer. May change `url`. */
  read(answer: HttpResponse): string;
  /** Where the result is, when it is not the last answer. */
  resultUrl(last: HttpResponse): string | undefined;
}

/** What it takes to follow an operation. */
export interface Poller {
  get(url: string): Promise<HttpResponse>;
  clock: Clock;
  context: Context;
}

/**
 * Follows the long-running operation that an answer began, to its result (undefined: no content).
 * The kinds are tried in the order of the Azure SDK for Go; an unknown state counts as in progress.
 */
export async function pollUntilDone(
  first: HttpResponse,
  { get, clock, context }: Poller,
): Promise<Json | undefined> {
  const operation = operationOf(first);
  let last = first;
  const initialWait = retryAfter(first.headers);
  if (initialWait > 0) await clock.sleep(initialWait, context);
  while (!hasEnded(operation.state)) {
    last = await get(operation.url);
    operation.state = operation.read(last);
    if (hasEnded(operation.state)) break;
    await clock.sleep(retryAfter(last.headers) || POLL_INTERVAL_MS, context);
  }
  return result(operation, last, get);
}

/** An answer that says "later" without an address to poll: azapi takes the operation for done. */
export class MissingPollUrl extends Error {}

function operationOf(first: HttpResponse): Operation {
  const { method, url } = first.request;
  const asyncUrl = first.headers["azure-asyncoperation"];
  const operationUrl = first.headers["operation-location"];
  const location = first.headers.location;
  if (asyncUrl) return statusOperation(asyncUrl, first, provisioningState(first));
  if (operationUrl) return statusOperation(operationUrl, first, status(first));
  if (location) return locationOperation(location, first);
  if (method === "PUT" || method === "PATCH") return bodyOperation(url.href, first);
  if (first.status === 202 && (method === "POST" || method === "DELETE")) {
    throw new MissingPollUrl("response is missing polling URL");
  }
  return { state: "Succeeded", url: "", read: () => "Succeeded", resultUrl: () => undefined };
}

/** The operation has its own address, which answers with a `status`. */
function statusOperation(url: string, first: HttpResponse, state: string): Operation {
  return {
    state: state || IN_PROGRESS,
    url,
    read: (answer) => {
      if (!VALID.includes(answer.status)) throw new ResponseError(answer);
      const told = status(answer);
      if (told === "") throw new Error("the response did not contain a status");
      return told;
    },
    resultUrl: () => {
      const { method } = first.request;
      if (method === "PUT" || method === "PATCH") return first.request.url.href;
      return method === "POST" ? first.headers.location : undefined;
    },
  };
}

/** The address answers 202 until the operation has ended. */
function locationOperation(url: string, first: HttpResponse): Operation {
  const operation: Operation = {
    state: provisioningState(first) || IN_PROGRESS,
    url,
    read: (answer) => {
      operation.url = answer.headers.location ?? operation.url;
      const told = provisioningState(answer);
      if (told !== "") return told;
      if (answer.status === 202) return IN_PROGRESS;
      if (answer.status >= 200 && answer.status < 300) return "Succeeded";
      return TRANSIENT.includes(answer.status) ? operation.state : "Failed";
    },
    resultUrl: () => undefined,
  };
  return operation;
}

/** No address: the resource itself has the state, in `properties.provisioningState`. */
function bodyOperation(url: string, first: HttpResponse): Operation {
  const whenSilent = first.status === 200 || first.status === 204 ? "Succeeded" : IN_PROGRESS;
  const told = first.status === 202 ? "" : provisioningState(first);
  return {
    state: told || whenSilent,
    url,
    read: (answer) => {
      if (!VALID.includes(answer.status)) throw new ResponseError(answer);
      if (answer.status !== 204 && answer.text === "") {
        throw new Error("the response did not contain a body");
      }
      return provisioningState(answer) || "Succeeded";
    },
    resultUrl: () => undefined,
  };
}

async function result(
  operation: Operation,
  last: HttpResponse,
  get: Poller["get"],
): Promise<Json | undefined> {
  if (last.status === 204) return undefined;
  if (hasFailed(operation.state)) throw new ResponseError(last);
  const url = operation.resultUrl(last);
  const answer = url === undefined ? last : await get(url);
  if (!VALID.includes(answer.status)) throw new ResponseError(answer);
  return answer.text === "" ? undefined : (JSON.parse(answer.text) as Json);
}

function hasEnded(state: string): boolean {
  return hasFailed(state) || /^(succeeded|completed)$/i.test(state);
}

function hasFailed(state: string): boolean {
  return /^(failed|canceled|cancelled)$/i.test(state);
}

function status(answer: HttpResponse): string {
  return textOf(bodyOf(answer).status);
}

function provisioningState(answer: HttpResponse): string {
  const { properties } = bodyOf(answer);
  return isJsonObject(properties) ? textOf(properties.provisioningState) : "";
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

function bodyOf({ text }: HttpResponse): JsonObject {
  try {
    const body = JSON.parse(text) as Json;
    return isJsonObject(body) ? body : {};
  } catch {
    return {};
  }
}
