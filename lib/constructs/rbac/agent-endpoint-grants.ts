import type { IConstruct } from "constructs";
import type { Role } from "./role";
import type { IRbacPrincipal } from "./principal";
import type { GrantOptions, RoleAssignment } from "./role-assignment";

/** Optional settings of a grant to call an agent. */
export interface InvokeGrantOptions extends GrantOptions {
  /**
   * Whether the caller gets the role on the project too, by a second assignment under the same id followed by
   * `OnProject`. The caller can then call, change and create every agent in the project, published or not, hence the
   * warning `OpenToProject`. According to the documentation the role on the agent is enough; in one environment
   * (2026-03) callers needed both. Set it for only one agent per caller and project: a second one throws
   * `DuplicateRoleAssignment`.
   *
   * @default false
   */
  readonly alsoOnProject?: boolean;
}

/**
 * Who may do what with a published agent.
 *
 * Ids are of your choice and become part of the Terraform address. Name each after its principal, since ids that are
 * just numbered give the warning `NumberedGrants`, and set `formerId` when you change one, or the deploy stops as `GrantOptions`
 * describes.
 *
 * Granting the same role to the same principal twice throws `DuplicateRoleAssignment`. It takes minutes until a new
 * grant takes effect.
 */
export interface IAgentEndpointGrants {
  /** The grants so far, in the order in which they were added. */
  readonly roleAssignments: RoleAssignment[];

  /**
   * Lets a principal call the agent, by giving it the role that calls require: on an application, Foundry User.
   */
  invoke(id: string, principal: IRbacPrincipal, options?: InvokeGrantOptions): RoleAssignment;

  /**
   * Gives a principal any other role on the agent, such as that of an `AgentInvokerRole`. Foundry Agent Consumer on an
   * application throws `RoleWithoutEffect`.
   */
  role(id: string, role: Role, principal: IRbacPrincipal, options?: GrantOptions): RoleAssignment;
}

/** A published agent, as seen by its callers. */
export interface IInvokableAgent extends IConstruct {
  /** Who may call the agent. */
  readonly grants: IAgentEndpointGrants;
}
