import type { AgentIdentity } from "../rbac/agent-identity";
import type { IInvokableAgent } from "../rbac/agent-endpoint-grants";

/** A published agent, in whichever way: where it answers, as whom it acts, who may call it. */
export interface IAgentEndpoint extends IInvokableAgent {
  /** URL of the published agent. Protocols are below it. */
  readonly baseUrl: string;

  /** What OpenAI clients take as their base URL. */
  readonly openaiBaseUrl: string;

  /** Where Bot Service and other channels of the Activity protocol call. */
  readonly activityUrl: string;

  /** As whom the agent reaches other services. */
  readonly identity: AgentIdentity;
}
