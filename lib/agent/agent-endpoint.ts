import type { IConstruct } from "constructs";
import type { AgentIdentity } from "../rbac/agent-identity";
import type { IRbacPrincipal } from "../rbac/principal";
import type { GrantOptions, RoleAssignment } from "../rbac/role-assignment";

/** A published agent, in whichever way: where it answers, as whom it acts, who may call it. */
export interface IAgentEndpoint extends IConstruct {
  /** URL of the published agent. Protocols are below it. */
  readonly baseUrl: string;

  /** What OpenAI clients take as their base URL. */
  readonly openaiBaseUrl: string;

  /** Where Bot Service and other channels of the Activity protocol call. */
  readonly activityUrl: string;

  /** As whom the agent reaches other services. */
  readonly identity: AgentIdentity;

  /** Who may call the agent. */
  readonly grants: IAgentEndpointGrants;
}

/** Who may call a published agent. */
export interface IAgentEndpointGrants {
  /**
   * Lets somebody call the agent, and do nothing else. The id is yours and part of the Terraform address; another id
   * revokes the grant and gives it again.
   */
  invoke(id: string, principal: IRbacPrincipal, options?: GrantOptions): RoleAssignment;
}
