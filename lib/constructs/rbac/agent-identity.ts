import { Construct } from "constructs";
import type { AzapiOptions } from "../azapi/azapi-options";
import { defined } from "../core/defined";
import { AgentAccess } from "./agent-access";
import type { IRbacPrincipal } from "./principal";
import type { RoleAssignment, RoleAssignmentOptions } from "./role-assignment";

/** An identity that the service made in Entra, by its ids. */
export interface AssignedIdentity {
  /** Object id of the service principal. */
  readonly principalId: string;

  /** Client id, which tokens carry. */
  readonly clientId: string;

  /** The tenant it lives in. */
  readonly tenantId: string;
}

/** Settings of an agent's identity. */
export interface AgentIdentityProps extends AzapiOptions {
  /** What the service made. Its ids are asked for when they are needed, no earlier. */
  readonly assignedIdentity: AssignedIdentity;
}

/**
 * As whom a published agent reaches other services. It is not the identity of the project that the agent had as a
 * draft: roles have to be given again.
 */
export class AgentIdentity extends Construct implements IRbacPrincipal {
  /** An agent is a `ServicePrincipal` to ARM. */
  readonly principalType: string = "ServicePrincipal";

  /** What the agent may reach, by what it is for: `identity.access.readBlobs("Manuals", containerId)`. */
  readonly access: AgentAccess;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AgentIdentityProps,
  ) {
    super(scope, id);
    const { provider, timeouts } = props;
    this.access = new AgentAccess(this, { principal: this, ...defined({ provider, timeouts }) });
  }

  /** Object id of the service principal: roles are given to it. */
  get principalId(): string {
    return this.props.assignedIdentity.principalId;
  }

  /** Client id, which the agent's tokens carry. */
  get clientId(): string {
    return this.props.assignedIdentity.clientId;
  }

  /** The tenant the agent lives in. */
  get tenantId(): string {
    return this.props.assignedIdentity.tenantId;
  }

  /** What `assignRole` and `access` made. */
  get roleAssignments(): RoleAssignment[] {
    return this.access.roleAssignments;
  }

  /**
   * Lets the agent reach something: gives its identity a role there. The id is yours and part of the Terraform
   * address; another id revokes the role and gives it again.
   */
  assignRole(id: string, options: RoleAssignmentOptions): RoleAssignment {
    return this.access.assignRole(id, options);
  }
}
