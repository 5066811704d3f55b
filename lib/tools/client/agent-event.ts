import type { OpenAI } from "openai" with { "resolution-mode": "import" };

/** An event of a streamed answer, as the OpenAI client has it. */
export type AgentEvent = OpenAI.Responses.ResponseStreamEvent;
