import type { AgentEvent } from "./agent-event";
import { FoundryAgentError } from "./foundry-agent-error";
import { isObject } from "./json";
import { oneLine } from "./one-line";
import { textOfResponse } from "./output-items";
import { isPage, pageText } from "./page-text";
import { parseJson } from "./parse-json";
import { notOurs, readAnswer, type AgentAnswer, type Receipt } from "./read-answer";
import { faultInText } from "./told-fault";

/** Reads a body that is not a stream, and says what it is if it is no answer. */
export async function* receiveWhole(
  body: string,
  receipt: Receipt,
  contentType: string,
): AsyncGenerator<AgentEvent, AgentAnswer> {
  if (body.trim() === "") {
    const told = `the answer is empty (status ${receipt.status}): try again; if it stays so, look at what is between here and the service`;
    throw new FoundryAgentError(told, "no-answer", { ...receipt, noAnswer: { kind: "empty" } });
  }
  const response = parseJson(body);
  if (response === undefined) throw notJson(body, receipt, contentType);
  if (
    isObject(response) &&
    (Array.isArray(response["output"]) || textOfResponse(response) !== "")
  ) {
    yield { type: "response.completed", response } as unknown as AgentEvent;
  }
  return readAnswer(response, receipt);
}

/** A page, or other text, is what somebody in between says. */
function notJson(body: string, receipt: Receipt, contentType: string): FoundryAgentError {
  if (isBegunJson(body)) return cut(receipt, "");
  if (!isPage(body, contentType)) return notOurs(faultInText(body), receipt, "text");
  const told = `what came is a web page and not an agent's answer ("${oneLine(pageText(body), 160)}"): a sign-in page, a proxy or a gateway is in between; check the URL, and whether this network asks for a sign-in of its own`;
  return new FoundryAgentError(told, "no-answer", { ...receipt, noAnswer: { kind: "page" } });
}

/** JSON that does not end is an answer that was cut off. */
export function isBegunJson(text: string): boolean {
  return /^\s*[[{"]/.test(text);
}

/** The error of an answer that ends in the middle. @param before - the text that came before */
export function cut(receipt: Receipt, before: string): FoundryAgentError {
  return new FoundryAgentError(
    "the answer was cut off before it was complete: try again",
    "service",
    besides(receipt, "cut", before),
  );
}

/** What came before an answer failed. */
export function besides(receipt: Receipt, kind: string, text: string) {
  return { ...receipt, noAnswer: { kind, ...(text !== "" && { text }) } };
}
