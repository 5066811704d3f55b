import { Construct } from "constructs";
import type { AzapiOptions } from "../azapi/azapi-options";
import { AZAPI_OPTIONS } from "../azapi/checks";
import { checkedScope } from "../core/construct-arguments";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { checkProps, required, settings, type ChecksOf } from "../core/props";
import { AgentAccess } from "./agent-access";
import type { IRbacPrincipal } from "./principal";
import type { RoleAssignment, RoleAssignmentOptions } from "./role-assignment";

/** The ids of an identity that the service created in Entra. */
export interface AssignedIdentity {
  /** Object id of the service principal, a GUID. Roles are given to it. */
  readonly principalId: string;

  /** Client id, a GUID, as in tokens. */
  readonly clientId: string;

  /** Id of its tenant, a GUID. */
  readonly tenantId: string;
}

/** Settings of an agent's identity. */
export interface AgentIdentityProps extends AzapiOptions {
  /** The identity's ids, as the service returns them. They are read only when used. */
  readonly assignedIdentity: AssignedIdentity;
}

/**
 * The identity that a published agent uses to access other services. It is not the project's identity, which the agent
 * used as a draft: the roles have to be granted again. The identity is deleted with its application.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/concepts/agent-identity
 *
 * @example
 * // Every application has one.
 * app.identity.access.queueMessages("Tickets", manualsStorageAccountId);
 * app.identity.assignRole("ReadGroup", { role: Role.READER, scope: resourceGroupId });
 * new TerraformOutput(this, "agent", { value: app.identity.principalId });
 */
export class AgentIdentity extends Construct implements IRbacPrincipal {
  /** Always `ServicePrincipal`, which is what ARM calls an agent. */
  readonly principalType: string = "ServicePrincipal";

  /** The agent's access to other services, by purpose: `identity.access.readBlobs("Manuals", containerId)`. */
  readonly access: AgentAccess;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AgentIdentityProps,
  ) {
    super(checkedScope("AgentIdentity", scope, id), id);
    throwIfAny(this, "InvalidAgentIdentity", checkProps("props", props, AGENT_IDENTITY_CHECKS));
    const { provider, timeouts } = props;
    this.access = new AgentAccess(this, { principal: this, ...defined({ provider, timeouts }) });
  }

  /** Object id of the service principal, a GUID. Roles are given to it. */
  get principalId(): string {
    return this.props.assignedIdentity.principalId;
  }

  /** Client id, a GUID, as in the agent's tokens. */
  get clientId(): string {
    return this.props.assignedIdentity.clientId;
  }

  /** Id of the agent's tenant, a GUID. */
  get tenantId(): string {
    return this.props.assignedIdentity.tenantId;
  }

  /** The Azure role assignments that `assignRole` and `access` created so far. */
  get roleAssignments(): RoleAssignment[] {
    return this.access.roleAssignments;
  }

  /**
   * Gives the agent's identity a role, so that the agent can access a resource. The id is of your choice and becomes
   * part of the Terraform address: set `formerId` when you change it, or the deploy stops as `GrantOptions` describes.
   *
   * Throws `InvalidRoleAssignment` for a setting of the wrong form, and `DuplicateRoleAssignment` if the identity
   * already has the role at that scope.
   */
  assignRole(id: string, options: RoleAssignmentOptions): RoleAssignment {
    return this.access.assignRole(id, options);
  }
}

/** The ids themselves are tokens that exist once they are read. */
const AGENT_IDENTITY_CHECKS: ChecksOf<AgentIdentityProps> = {
  ...AZAPI_OPTIONS,
  assignedIdentity: required(settings({})),
};
