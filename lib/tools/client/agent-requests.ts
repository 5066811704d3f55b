import type { FailureCause } from "./failure-cause";
import { isObject, type JsonObject } from "./json";
import type { NoAnswer } from "./no-answer";
import { textOfItem, wordIn } from "./output-items";
import { oneLine } from "./one-line";

/** Something that an agent needs from its caller before it answers. */
export interface AgentRequest {
  readonly cause: FailureCause;
  /** What it needs and what to do, as one sentence. */
  readonly told: string;
  readonly noAnswer: NoAnswer;
}

/**
 * The first request of an agent that nothing in its response has met. Reported (agent-framework#5535, #6553, #7725,
 * foundry-agent-webapp#15): a response is completed, and holds a request in place of a text or after one.
 */
export function openRequest(items: JsonObject[]): AgentRequest | undefined {
  for (const [index, item] of items.entries()) {
    const request = requestIn(item);
    if (request !== undefined && !isMet(item, items.slice(index + 1))) return request;
  }
  return undefined;
}

/**
 * Agents run some functions themselves, and list both the call and its output. An approval is met by the call that it
 * was for, and either by text that follows. A link for consent stands until somebody opens it.
 */
function isMet({ type, id, call_id }: JsonObject, later: JsonObject[]): boolean {
  if (type === "oauth_consent_request") return false;
  return later.some(
    (item) =>
      textOfItem(item).trim() !== "" ||
      (call_id !== undefined && item["call_id"] === call_id) ||
      (id !== undefined && item["approval_request_id"] === id),
  );
}

/** What an item asks for, by its type; undefined if it asks for nothing. */
function requestIn(item: JsonObject): AgentRequest | undefined {
  switch (item["type"]) {
    case "oauth_consent_request":
      return consentRequest(item);
    case "mcp_approval_request":
    case "function_approval_request":
      return approvalRequest(item);
    case "function_call":
    case "custom_tool_call":
      return functionCall(item);
    default:
      return undefined;
  }
}

function consentRequest(item: JsonObject): AgentRequest {
  const consentLink = linkIn(item);
  const { server } = namesIn(item);
  const what = server === undefined ? "a tool" : `the server ${oneLine(server)}`;
  const todo =
    consentLink === undefined
      ? "but gives no link that can be opened: ask for it where the tool is connected to the project"
      : `open ${consentLink}, sign in as the caller, and call again`;
  return {
    cause: "consent",
    told: `the agent needs a person's consent to use ${what}: ${todo}`,
    noAnswer: { kind: "oauth_consent_request", consentLink, ...namesIn(item) },
  };
}

function approvalRequest(item: JsonObject): AgentRequest {
  const { server, tool } = namesIn(item);
  const what = tool === undefined ? "a tool" : `the tool ${oneLine(tool)}`;
  const where = server === undefined ? "" : ` of the server ${oneLine(server)}`;
  return {
    cause: "consent",
    told: `the agent asks for approval to use ${what}${where}, which nobody can give through an application: let its definition use it without approval (require_approval: never)`,
    noAnswer: { kind: String(item["type"]), server, tool },
  };
}

function functionCall(item: JsonObject): AgentRequest {
  const { tool } = namesIn(item);
  const what = tool === undefined ? "without a name" : oneLine(tool);
  return {
    cause: "no-answer",
    told: `the agent calls the function ${what} and waits for its result, which callers of a published agent do not give: have the agent use a tool that runs on its own side`,
    noAnswer: { kind: String(item["type"]), tool },
  };
}

function namesIn(item: JsonObject) {
  return { server: wordIn(item, "server_label"), tool: wordIn(item, "name") };
}

/** Only what is safe to open: a whole address with TLS. */
function linkIn(item: JsonObject): string | undefined {
  const nested = item["oauth_consent_request"];
  const link =
    wordIn(item, "consent_link") ?? (isObject(nested) ? wordIn(nested, "consent_link") : undefined);
  if (link === undefined || !URL.canParse(link)) return undefined;
  const url = new URL(link);
  return url.protocol === "https:" ? url.href : undefined;
}
