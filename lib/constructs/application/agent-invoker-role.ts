import { TerraformLocal } from "cdktf";
import { Construct } from "constructs";
import { ROLE_DEFINITION_API_VERSION } from "../../agreed/api-versions";
import { CHILD_IDS } from "../../agreed/child-ids";
import { ROLE_DEFINITION } from "../../azure/resource-types";
import type { AzapiOptions } from "../azapi/azapi-options";
import { Resource } from "../azapi/resource";
import { checkNotEmpty, checkPattern } from "../core/checks";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { Role } from "../rbac/role";
import { computedGuid } from "../wire/computed-guid";
import { INVOKE_APPLICATION } from "../../azure/data-actions";
import { renderRoleDefinition, scopedRoleName } from "../wire/role-definition";
import { timeoutsOf } from "../wire/timeouts";

/** Settings of a role that may only call agents. */
export interface AgentInvokerRoleProps extends AzapiOptions {
  /**
   * Id of the subscription or resource group in which the role can be given; it is made there, by somebody who may
   * write role definitions. Azure takes no smaller scope. Changing it replaces the role and all grants of it, and
   * needs another `roleName` too.
   */
  readonly assignableScope: string;

  /**
   * The name that people see, unique in the tenant. Changing it replaces the role and all grants of it, new before
   * old.
   */
  readonly roleName: string;
}

/**
 * A role of your own with the one right to call Agent Applications, where Foundry User is too wide: that role has all
 * data actions of Cognitive Services. Give it with `grants.role`.
 *
 * One serves all applications below its scope. A tenant has room for 5,000 custom roles.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/custom-roles
 */
export class AgentInvokerRole extends Construct {
  /** Where it can be given: a subscription or resource group. */
  readonly assignableScope: string;

  /** For `grants.role`: a grant of it comes after the role is made. */
  readonly role: Role;

  /** The azapi resource, for settings this construct does not offer. */
  readonly resource: Resource;

  constructor(scope: Construct, id: string, props: AgentInvokerRoleProps) {
    super(scope, id);
    throwIfAny(this, "InvalidAgentInvokerRole", [
      ...checkPattern(
        "assignableScope",
        props.assignableScope,
        SUBSCRIPTION_OR_GROUP,
        "the id of a subscription or resource group",
      ),
      ...checkNotEmpty("roleName", props.roleName),
    ]);
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
    // By the name and not by the id, which is unknown at the first plan: so grants have their own names in it.
    this.role = Role.fromRoleDefinitionId(this.resource.name);
  }
}

/** Documented: custom roles are assigned in subscriptions and resource groups; with data actions in no larger scope. */
const SUBSCRIPTION_OR_GROUP = /^\/subscriptions\/[^/$%{}\n]+(\/resourceGroups\/[^/$%{}\n]+)?$/i;
