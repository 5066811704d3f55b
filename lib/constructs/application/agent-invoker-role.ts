import { TerraformLocal, type ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { ROLE_DEFINITION_API_VERSION } from "../../agreed/api-versions";
import { CHILD_IDS } from "../../agreed/child-ids";
import { ROLE_DEFINITION } from "../../azure/resource-types";
import type { AzapiOptions } from "../azapi/azapi-options";
import { Resource } from "../azapi/resource";
import { AZAPI_OPTIONS } from "../azapi/checks";
import { checkNotEmpty } from "../core/checks";
import { checkedScope } from "../core/construct-arguments";
import { defined } from "../core/defined";
import { dependableOn } from "../core/dependable";
import { throwIfAny } from "../core/errors";
import { continueFormer, FORMER_ID, type FormerIdOptions } from "../core/former-id";
import { checkIterators } from "../core/iterators";
import { checkProps, readProps, required, type ChecksOf } from "../core/props";
import { armId } from "../rbac/arm-id";
import { Role } from "../rbac/role";
import { computedGuid } from "../wire/computed-guid";
import { INVOKE_APPLICATION } from "../../azure/data-actions";
import { renderRoleDefinition, scopedRoleName } from "../wire/role-definition";
import { timeoutsOf } from "../wire/timeouts";

/** Settings of a role that only allows calling applications. */
export interface AgentInvokerRoleProps extends AzapiOptions, FormerIdOptions {
  /**
   * ARM id of the subscription or resource group in which the role can be assigned. The role is created there, which
   * requires the right to write role definitions. Azure does not accept a smaller scope. Changing it replaces the role
   * and all its grants, new before old if a deployment in the stack waits for one of them, which requires another
   * `roleName`; otherwise callers are without the role in between.
   */
  readonly assignableScope: string;

  /**
   * The role's display name, unique in the tenant. Changing it replaces the role and all its grants, in the same order.
   */
  readonly roleName: string;
}

/**
 * A custom role whose only right is to call Agent Applications. Use it with `grants.role` where Foundry User, which
 * includes nearly all data actions of Cognitive Services, allows too much.
 *
 * One role serves all applications below its scope. A tenant can have 5,000 custom roles.
 *
 * Throws `InvalidAgentInvokerRole` for settings of the wrong form. A name that is taken in the tenant fails at apply
 * with `RoleDefinitionWithSameNameExists`.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/custom-roles
 */
export class AgentInvokerRole extends Construct implements ITerraformDependable {
  /** Lets elements of other libraries wait for the role, with `dependsOn: [role]`. */
  readonly fqn: string;

  /** ARM id of the subscription or resource group in which the role can be assigned. */
  readonly assignableScope: string;

  /** The role, for `grants.role`. Its grants are created after the role itself. */
  readonly role: Role;

  /** The azapi resource, for settings that this construct does not offer, and to move or import it. */
  readonly resource: Resource;

  constructor(scope: Construct, id: string, given: AgentInvokerRoleProps) {
    super(checkedScope("AgentInvokerRole", scope, id), id);
    throwIfAny(this, "InvalidAgentInvokerRole", checkProps("props", given, INVOKER_ROLE_CHECKS));
    const props = readProps(given, INVOKER_ROLE_CHECKS);
    checkIterators(this, props);
    const { assignableScope, roleName } = props;
    this.assignableScope = assignableScope;
    const role = {
      assignableScope,
      roleName,
      description: "Calls Microsoft Foundry Agent Applications",
      dataActions: [INVOKE_APPLICATION],
    };
    const name = new TerraformLocal(this, "Name", scopedRoleName(role));
    this.resource = new Resource(this, CHILD_IDS.element, {
      type: `${ROLE_DEFINITION}@${ROLE_DEFINITION_API_VERSION}`,
      name: computedGuid(name),
      parentId: assignableScope,
      body: renderRoleDefinition(role),
      timeouts: timeoutsOf(props.timeouts),
      ...defined({ provider: props.provider }),
    });
    // By name, since the id is unknown at the first plan, and the names of grants are computed from the role.
    this.fqn = dependableOn(() => this.resource);
    this.role = Role.fromRoleDefinitionId(this.resource.name);
    continueFormer(this, props.formerId);
  }
}

/** Documented: custom roles can be assigned in subscriptions and resource groups; with data actions, not above them. */
const SUBSCRIPTION_OR_GROUP = /^\/subscriptions\/[^/$%{}\n]+(\/resourceGroups\/[^/$%{}\n]+)?$/i;

const INVOKER_ROLE_CHECKS: ChecksOf<AgentInvokerRoleProps> = {
  ...AZAPI_OPTIONS,
  assignableScope: required(
    armId(SUBSCRIPTION_OR_GROUP, "the id of a subscription or resource group"),
  ),
  roleName: required(checkNotEmpty),
  ...FORMER_ID,
};
