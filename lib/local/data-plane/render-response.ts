import type { JsonObject } from "../json";
import type { Services } from "../services";
import type { Serving } from "./serving";
import type { ToolReport } from "./try-tools";

/** What an agent has to say. */
export interface AgentAnswer {
  readonly serving: Serving;
  readonly input: string;
  readonly tools: ToolReport[];
}

/** A response as the data plane answers it: who heard what, and what came of each tool. Documented: `store` is false. */
export function renderResponse(
  { serving, input, tools }: AgentAnswer,
  { agenda, newId }: Pick<Services, "agenda" | "newId">,
): JsonObject {
  const { agentName, agentVersion, deployment } = serving;
  const heard = `${agentName} version ${agentVersion} (deployment ${deployment}) heard: ${input}`;
  const text = [heard, ...tools.map(({ name, report }) => `${name}: ${report}`)].join("\n");
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
      ...Object.fromEntries(tools.map(({ name, report }) => [`tool_${name}`, report])),
    },
    model: agentName,
    output: [
      {
        id: `msg_${newId().replaceAll("-", "")}`,
        type: "message",
        role: "assistant",
        status: "completed",
        content: [{ type: "output_text", text, annotations: [] }],
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
