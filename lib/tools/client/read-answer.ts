import type { OpenAI } from "openai" with { "resolution-mode": "import" };
import { openRequest } from "./agent-requests";
import { failureOf } from "./answer-failure";
import type { FailureCause } from "./failure-cause";
import { FoundryAgentError } from "./foundry-agent-error";
import { isObject, type JsonObject } from "./json";
import type { NoAnswer } from "./no-answer";
import { isBlank, outputItems, refusalIn, textOfResponse, wordIn } from "./output-items";
import { oneLine } from "./one-line";
import { faultIn, type ToldFault } from "./told-fault";

/** What an agent answered. */
export interface AgentAnswer {
  /** Its text, which is never blank. */
  readonly text: string;
  /** The whole response, as the OpenAI client has it. */
  readonly response: OpenAI.Responses.Response;
}

/** How a response came. */
export interface Receipt {
  readonly status: number;
  /** The service's id of the request. */
  readonly requestId: string | undefined;
  /** What tokens for the service are for. @default - as in the public cloud */
  readonly resource?: string | undefined;
}

/**
 * Reads a response of the Responses API, whether it came whole or at the end of a stream. A response with the status 200
 * is an answer only if it completed, holds a text, and asks for nothing; everything else is an error that names what it
 * is.
 *
 * @param response - what came as JSON
 */
export function readAnswer(response: unknown, receipt: Receipt): AgentAnswer {
  if (!isObject(response)) throw noResponse(response, receipt);
  const text = textOfResponse(response);
  const partial = isBlank(text) ? undefined : text;
  const none = (cause: FailureCause, told: string, noAnswer: NoAnswer) =>
    new FoundryAgentError(told, cause, {
      ...receipt,
      noAnswer: { text: partial, response, ...noAnswer },
    });

  const items = outputItems(response);
  const request = openRequest(items);
  if (request?.noAnswer.consentLink !== undefined)
    throw none(request.cause, request.told, request.noAnswer);
  const { status = "completed", error, incomplete_details } = response;
  if (error || status === "failed") {
    const noAnswer: NoAnswer = { kind: "failed", text: partial, response };
    const fault = faultIn(error ? { error } : {});
    throw failureOf(fault, FAILED, { ...receipt, noAnswer });
  }
  if (status === "incomplete") {
    const details = isObject(incomplete_details) ? incomplete_details : {};
    throw none("incomplete", endedEarly(wordIn(details, "reason")), { kind: status });
  }
  if (status !== "completed" && status !== null)
    throw none("no-answer", unfinished(status), { kind: kindOf(status) });

  const refusal = refusalIn(items);
  if (refusal !== undefined) {
    const words = oneLine(refusal) || "it gave no reason";
    throw none("no-answer", `the agent refused: ${words}`, { kind: "refusal" });
  }
  if (request !== undefined) throw none(request.cause, request.told, request.noAnswer);
  if (partial === undefined) throw withoutText(response, items, receipt, none);
  return {
    text,
    response: { ...response, output_text: text } as unknown as OpenAI.Responses.Response,
  };
}

/** What the error of a failed answer begins with. */
export const FAILED = "the agent failed while it answered";

/** The reasons are those that OpenAI documents. */
function endedEarly(reason: string | undefined): string {
  const told = `the answer is incomplete: it ended early, ${oneLine(reason ?? "without a reason")}`;
  if (reason === "content_filter")
    return `${told}: a content filter stopped it; word the question differently`;
  if (reason?.includes("max"))
    return `${told}: ask for less, or raise the limit in the agent's definition`;
  return told;
}

function unfinished(status: unknown): string {
  if (status === "cancelled" || status === "canceled") {
    return "the answer was cancelled before it was complete: call again";
  }
  if (status === "queued" || status === "in_progress") {
    return `the agent is still working on the answer (status ${status}): calls in the background do not work through an application, which keeps nothing to ask for later`;
  }
  return `the answer has the status ${kindOf(status)}, which is not known to be an answer`;
}

function kindOf(status: unknown): string {
  return oneLine(typeof status === "string" ? status : JSON.stringify(status), 80);
}

type None = (cause: FailureCause, told: string, noAnswer: NoAnswer) => FoundryAgentError;

/** Nothing to read: what else the response holds is named. */
function withoutText(
  response: JsonObject,
  items: JsonObject[],
  receipt: Receipt,
  none: None,
): FoundryAgentError {
  const failed = items.map(failedCall).filter((told) => told !== undefined);
  if (failed.length > 0) {
    const told = `the agent gave no text, and its tools failed: ${failed.join("; ")}; check which roles its identity has on what they reach: foundry-agents doctor`;
    return none("downstream", told, { kind: "empty" });
  }
  const held = [...new Set(items.map((item) => wordIn(item, "type") ?? "an item without a type"))];
  if (held.some((type) => type !== "message")) {
    const types = oneLine(held.join(", "), 200);
    return none(
      "no-answer",
      `the agent gave no text, only ${types}: look at the whole response (--json)`,
      { kind: types },
    );
  }
  if (Array.isArray(response["output"])) {
    const told =
      "the agent's answer is empty: look at its instructions, and at its runs in the project";
    return none("no-answer", told, { kind: "empty" });
  }
  const words = ["message", "code", "detail"].map((name) => wordIn(response, name));
  if (words.some((word) => word !== undefined)) return notOurs(faultIn(response), receipt, "other");
  return none("no-answer", `${NOT_OURS}, because it has no output: ${CHECK}`, { kind: "other" });
}

/** The error of a body that is no response of the Responses API, in its own words. */
export function notOurs(fault: ToldFault, receipt: Receipt, kind: string): FoundryAgentError {
  const { cause, message, code } = failureOf(fault, NOT_OURS, receipt);
  const details = { ...receipt, code, noAnswer: { kind } };
  return cause === "service"
    ? new FoundryAgentError(
        `${NOT_OURS}: ${fault.message || "no reason given"}; ${CHECK}`,
        "no-answer",
        details,
      )
    : new FoundryAgentError(message, cause, details);
}

const NOT_OURS = "what came is not an agent's answer";

const CHECK = "check the URL, and what is in between";

/** OpenAI documents that calls of MCP servers carry their error. */
function failedCall(item: JsonObject): string | undefined {
  const { error } = item;
  if (!error) return undefined;
  const told = typeof error === "string" ? error : faultIn(error).message;
  return `${wordIn(item, "name") ?? wordIn(item, "type") ?? "a tool"}: ${oneLine(told) || "no reason given"}`;
}

function noResponse(value: unknown, receipt: Receipt): FoundryAgentError {
  const what = Array.isArray(value)
    ? "a list"
    : value === null
      ? "null"
      : `the ${typeof value} ${oneLine(String(value), 80)}`;
  return new FoundryAgentError(`${NOT_OURS}, but ${what}: ${CHECK}`, "no-answer", {
    ...receipt,
    noAnswer: { kind: Array.isArray(value) ? "list" : typeof value, response: value },
  });
}
