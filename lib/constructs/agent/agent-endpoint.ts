import type { AgentIdentity } from "../rbac/agent-identity";
import type { IInvokableAgent } from "../rbac/agent-endpoint-grants";

/** A published agent, however it is published: its URLs, its identity and its callers. */
export interface IAgentEndpoint extends IInvokableAgent {
  /** Base URL of the published agent, without a trailing slash. The protocol paths are below it. */
  readonly baseUrl: string;

  /** Base URL for OpenAI clients. */
  readonly openaiBaseUrl: string;

  /** URL for Bot Service and other channels that use the Activity protocol. */
  readonly activityUrl: string;

  /** The identity that the agent uses to access other services. */
  readonly identity: AgentIdentity;
}
