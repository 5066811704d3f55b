import type { JsonObject } from "../core/json";
import type { Services } from "../services/services";
import type { Serving } from "./serving";
import type { ToolReport } from "./try-tools";

/** The content of an agent's response. */
export interface AgentAnswer {
  readonly serving: Serving;
  /** What it heard, in order: never empty. */
  readonly said: string[];
  readonly tools: ToolReport[];
}

/** A response of OpenAI's Responses API with one message. */
export interface RenderedResponse extends JsonObject {
  readonly status: string;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly output: RenderedMessage[];
}

/** The message of an agent. */
export interface RenderedMessage extends JsonObject {
  readonly id: string;
  readonly status: string;
  readonly content: { type: "output_text"; text: string; annotations: []; logprobs: [] }[];
}

/** A response as the data plane returns it: who heard what, and the outcome of each tool. Documented: `store` is false. */
export function renderResponse(
  answer: AgentAnswer,
  { agenda, newId }: Pick<Services, "agenda" | "newId">,
): RenderedResponse {
  const { agentName, agentVersion, deployment } = answer.serving;
  const text = textOf(answer);
  return {
    id: `resp_${newId().replaceAll("-", "")}`,
    object: "response",
    created_at: Math.floor(agenda.now() / 1000),
    status: "completed",
    error: null,
    incomplete_details: null,
    instructions: null,
    metadata: {
      agent_name: agentName,
      agent_version: agentVersion,
      deployment,
      ...Object.fromEntries(answer.tools.map(({ name, report }) => [`tool_${name}`, report])),
    },
    model: agentName,
    output: [
      {
        id: `msg_${newId().replaceAll("-", "")}`,
        type: "message",
        role: "assistant",
        status: "completed",
        content: [{ type: "output_text", text, annotations: [], logprobs: [] }],
      },
    ],
    parallel_tool_calls: false,
    previous_response_id: null,
    store: false,
    temperature: 1,
    tool_choice: "auto",
    tools: [],
    top_p: 1,
    truncation: "disabled",
  };
}

/** A response that failed. Recorded 2026-01-25 on the stream of a hosted agent whose identity lacked a data action. */
export function failed(response: RenderedResponse, lacking: string): RenderedResponse {
  const message = `(PermissionDenied) ${lacking}\nCode: PermissionDenied\nMessage: ${lacking}`;
  return { ...response, status: "failed", error: { code: "server_error", message }, output: [] };
}

/** The agent repeats what it heard, so callers see what arrived. */
export function textOf({ serving, said, tools }: AgentAnswer): string {
  const { agentName, agentVersion, deployment } = serving;
  const who = `${agentName} version ${agentVersion} (deployment ${deployment})`;
  const before = said.length > 1 ? ` (message ${said.length}; the first was: ${said[0]})` : "";
  const heard = `${who} heard: ${said.at(-1)}${before}`;
  return [heard, ...tools.map(({ name, report }) => `${name}: ${report}`)].join("\n");
}
