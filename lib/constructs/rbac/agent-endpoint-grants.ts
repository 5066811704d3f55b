import type { IConstruct } from "constructs";
import type { Role } from "./role";
import type { IRbacPrincipal } from "./principal";
import type { GrantOptions, RoleAssignment } from "./role-assignment";

/** What a grant to call need not say. */
export interface InvokeGrantOptions extends GrantOptions {
  /**
   * Whether the caller gets the role on the project too, by a second assignment whose id is the first one's and
   * `OnProject`. It opens all agents of the project, published or not: to call, change and make them. One environment
   * was seen in 2026-03 where callers needed it; the documentation says that the role on the agent is enough. Several
   * agents of a project need it once.
   *
   * @default false
   */
  readonly alsoOnProject?: boolean;
}

/** Who may do what with a published agent. The ids are yours and part of the Terraform addresses. */
export interface IAgentEndpointGrants {
  /** What was granted, in the order in which it was. */
  readonly roleAssignments: RoleAssignment[];

  /**
   * Lets somebody call the agent, by the role that it takes: Foundry User on an application. Another id revokes the
   * grant and gives it again.
   */
  invoke(id: string, principal: IRbacPrincipal, options?: InvokeGrantOptions): RoleAssignment;

  /** Gives somebody any other role on the agent, such as that of an `AgentInvokerRole`. The id counts as for `invoke`. */
  role(id: string, role: Role, principal: IRbacPrincipal, options?: GrantOptions): RoleAssignment;
}

/** A published agent, as its callers know it. */
export interface IInvokableAgent extends IConstruct {
  /** Who may call the agent. */
  readonly grants: IAgentEndpointGrants;
}
