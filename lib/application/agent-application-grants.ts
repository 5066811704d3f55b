import { Construct } from "constructs";
import type { IAgentEndpointGrants } from "../agent/agent-endpoint";
import type { Resource } from "../azapi/resource";
import { addressOf } from "../core/expressions";
import { defined } from "../core/defined";
import { BuiltInRole } from "../rbac/built-in-role";
import type { IRbacPrincipal } from "../rbac/principal";
import { RoleAssignment, type GrantOptions } from "../rbac/role-assignment";
import type { WriteOptions } from "./write-settings";

/** Settings of an application's grants. */
export interface AgentApplicationGrantsProps extends WriteOptions {
  /** ARM id of the application. */
  readonly agentApplicationId: string;

  /**
   * The application's resource, where it is made in the same stack: grants come after it and go before it.
   *
   * @default - the application exists
   */
  readonly application?: Resource;
}

/** Who may do what with an application. */
export class AgentApplicationGrants extends Construct implements IAgentEndpointGrants {
  private readonly granted: RoleAssignment[] = [];

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AgentApplicationGrantsProps,
  ) {
    super(scope, id);
  }

  /** What was granted. */
  get roleAssignments(): RoleAssignment[] {
    return [...this.granted];
  }

  /**
   * Lets somebody call the agent: the role Foundry User on the application. One environment was seen in 2026-03 where
   * callers needed the role on the project too; it would let them call all agents of the project.
   *
   * The id is yours and part of the Terraform address; another id revokes the grant and gives it again.
   */
  invoke(id: string, principal: IRbacPrincipal, options?: GrantOptions): RoleAssignment {
    return this.role(id, BuiltInRole.FOUNDRY_USER, principal, options);
  }

  /** Gives somebody any other role on the application. The id counts as for `invoke`. */
  role(
    id: string,
    role: BuiltInRole,
    principal: IRbacPrincipal,
    options: GrantOptions = {},
  ): RoleAssignment {
    const { agentApplicationId, application, provider, timeouts } = this.props;
    const assignment = new RoleAssignment(this, id, {
      ...options,
      role,
      principal,
      scope: agentApplicationId,
      ...defined({ provider, timeouts }),
    });
    if (application !== undefined) assignment.resource.dependsOn = [addressOf(application)];
    this.granted.push(assignment);
    return assignment;
  }
}
