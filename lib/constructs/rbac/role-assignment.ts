import { TerraformLocal, type ITerraformDependable } from "cdktf";
import { Construct, type IDependable } from "constructs";
import { ROLE_ASSIGNMENT_API_VERSION } from "../../agreed/api-versions";
import { CHILD_IDS } from "../../agreed/child-ids";
import { ROLE_ASSIGNMENT } from "../../azure/resource-types";
import type { AzapiOptions } from "../azapi/azapi-options";
import { Resource } from "../azapi/resource";
import { AZAPI_OPTIONS } from "../azapi/checks";
import { checkGuid, checkNotEmpty, checkText } from "../core/checks";
import { checkedScope, checkId, pathBelow } from "../core/construct-arguments";
import { defined } from "../core/defined";
import { dependableOn } from "../core/dependable";
import { addDependencies, checkDependsOn } from "../core/depends-on";
import { throwIfAny } from "../core/errors";
import { continueFormer, FORMER_ID, type FormerIdOptions } from "../core/former-id";
import { checkIterators } from "../core/iterators";
import { checkProps, readProps, required, type ChecksOf } from "../core/props";
import { fixArguments, inBodies } from "../core/fixed-arguments";
import { computedGuid } from "../wire/computed-guid";
import {
  exportsOfRoleAssignment,
  renderRoleAssignment,
  tripleOf,
  type AssignedRole,
} from "../wire/role-assignment";
import { roleAssignmentRetry } from "../wire/retries";
import { roleAssignmentTimeouts } from "../wire/timeouts";
import { checkArmId } from "./arm-id";
import { checkAssignedOnce, checkNamedOnce } from "./assigned-once";
import { warnOfNumberedIds } from "./numbered-ids";
import { checkRole, type Role } from "./role";
import { checkPrincipal, type IRbacPrincipal } from "./principal";

/**
 * Optional settings of a grant.
 *
 * A grant has the same name in Azure under whatever construct id. Under another id and without `formerId`, Terraform
 * orders nothing between the new address and the old one: it finds that the assignment exists, stops at `Resource
 * already exists`, and deletes it at the old address. The principal is then without the role until the next deploy, which
 * creates it. Two grants that swap their principals never get that far: every deploy stops, and both keep their role.
 */
export interface GrantOptions extends FormerIdOptions {
  /**
   * The assignment's name in Azure, a GUID: to adopt an assignment that was created elsewhere, together with
   * `importFrom` on its `resource`. Azure does not move an assignment to another principal or role, so leave the name out
   * again when you change one of them.
   *
   * Changing the name alone replaces the assignment only where no deployment waits for it; otherwise the new one would
   * come first, and Azure refuses it with `RoleAssignmentExists`: remove the grant in one deploy, and add it in the next.
   * Names are unique in a tenant: a second grant with the same one throws `DuplicateRoleAssignment`.
   *
   * @default - a GUID computed from scope, role and principal
   */
  readonly roleAssignmentName?: string;

  /**
   * The purpose of the grant, shown in the portal. Changing or removing it updates the assignment in place.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * What must be there before the grant: constructs of any library. The same as `node.addDependency`.
   *
   * @default - only what the grant refers to
   */
  readonly dependsOn?: IDependable[];
}

/**
 * Optional settings of a grant where Azure evaluates conditions: for blobs, queues, repositories of registries and role
 * assignments.
 */
export interface ConditionalGrantOptions extends GrantOptions {
  /**
   * When the role applies, in Azure's condition language (ABAC), version 2.0. Only Azure checks the syntax, at apply.
   * Changing or removing it updates the assignment in place.
   *
   * @see https://learn.microsoft.com/azure/role-based-access-control/conditions-format
   *
   * @default - always
   */
  readonly condition?: string;
}

/** Which role is given, and where. */
export interface RoleAssignmentOptions extends ConditionalGrantOptions {
  /** What the principal may do. Changing it replaces the assignment. */
  readonly role: Role;

  /**
   * ARM id of the resource, resource group, subscription or management group at and below which the role applies. An id
   * known only to Terraform must be within a subscription. Changing it replaces the assignment.
   */
  readonly scope: string;
}

/** Settings of a role assignment. */
export interface RoleAssignmentProps extends RoleAssignmentOptions, AzapiOptions {
  /** Who gets the role. Changing it replaces the assignment. */
  readonly principal: IRbacPrincipal;
}

/**
 * A role given to a principal at a scope. It takes minutes until a new role takes effect everywhere.
 *
 * If Azure does not know the principal yet, the write is retried: for 5 minutes if the ids of principal and role are in
 * the code, and for 30 if either is known only to Terraform, since it may be made in the same deploy. `timeouts` changes
 * both.
 *
 * Its name in Azure is a GUID that Terraform computes from role, principal and scope, so that the same grant has the
 * same name in every plan.
 *
 * An assignment that a deployment in the same stack waits for, such as those of `grants` and `identity`, is replaced
 * new before old when its role, principal or scope changes. Any other is deleted before its replacement is created, and
 * the principal is without the role in between.
 *
 * Throws `InvalidRoleAssignment` for a setting of the wrong form, and `DuplicateRoleAssignment` if the program already
 * gives the principal this role at this scope. An equal assignment that was created elsewhere fails at apply with
 * `RoleAssignmentExists`.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/role-assignments
 */
export class RoleAssignment extends Construct implements ITerraformDependable {
  /** Lets elements of other libraries wait for the assignment, with `dependsOn: [assignment]`. */
  readonly fqn: string;

  /** What the principal may do. */
  readonly role: Role;

  /** ARM id at and below which the role applies. */
  readonly scope: string;

  /** Who gets the role. */
  readonly principal: IRbacPrincipal;

  /** The azapi resource, for settings that this construct does not offer, and to move or import it. */
  readonly resource: Resource;

  constructor(parent: Construct, id: string, given: RoleAssignmentProps) {
    super(checkedScope("RoleAssignment", parent, id), id);
    throwIfAny(this, "InvalidRoleAssignment", checkProps("props", given, ROLE_ASSIGNMENT_CHECKS));
    const props = readProps(given, ROLE_ASSIGNMENT_CHECKS);
    checkIterators(this, props);
    addDependencies(this, props.dependsOn);
    this.role = props.role;
    this.scope = props.scope;
    this.principal = props.principal;
    const assigned: AssignedRole = {
      scope: props.scope,
      roleDefinitionGuid: props.role.roleDefinitionGuid,
      principalId: props.principal.principalId,
      principalType: props.principal.principalType,
    };
    throwIfAny(this, "DuplicateRoleAssignment", [
      ...checkAssignedOnce(this, assigned),
      ...checkNamedOnce(this, props.roleAssignmentName),
    ]);

    const triple = new TerraformLocal(this, "Triple", tripleOf(assigned));
    this.resource = new Resource(this, CHILD_IDS.element, {
      type: `${ROLE_ASSIGNMENT}@${ROLE_ASSIGNMENT_API_VERSION}`,
      name: props.roleAssignmentName ?? computedGuid(triple),
      parentId: assigned.scope,
      body: renderRoleAssignment(assigned, props, triple),
      retry: roleAssignmentRetry(assigned.roleDefinitionGuid),
      timeouts: roleAssignmentTimeouts(props.timeouts, assigned),
      ...defined({
        responseExportValues: exportsOfRoleAssignment(props),
        provider: props.provider,
      }),
    });
    this.fqn = dependableOn(() => this.resource);
    fixArguments(this.resource, FIXED);
    continueFormer(this, props.formerId);
    warnOfNumberedIds(this);
  }
}

/** For methods that create an assignment: throws for their arguments what its constructor would throw for its props. */
export function refuseGrant(parent: Construct, id: string, faults: string[]): void {
  const place = pathBelow(parent, id);
  throwIfAny(place, "InvalidRoleAssignment", [...checkId(id), ...faults]);
}

export const GRANT_CHECKS: ChecksOf<GrantOptions> = {
  ...FORMER_ID,
  roleAssignmentName: checkGuid,
  description: checkText,
  dependsOn: checkDependsOn,
};

export const CONDITIONAL_GRANT_CHECKS: ChecksOf<ConditionalGrantOptions> = {
  ...GRANT_CHECKS,
  condition: checkNotEmpty,
};

export const ROLE_ASSIGNMENT_OPTION_CHECKS: ChecksOf<RoleAssignmentOptions> = {
  role: required(checkRole),
  scope: required(checkArmId),
  ...CONDITIONAL_GRANT_CHECKS,
};

const ROLE_ASSIGNMENT_CHECKS: ChecksOf<RoleAssignmentProps> = {
  ...ROLE_ASSIGNMENT_OPTION_CHECKS,
  ...AZAPI_OPTIONS,
  principal: required(checkPrincipal),
};

/** Its name is computed from the three, and Azure does not move an assignment from one to another. */
const FIXED = {
  name: "set roleAssignmentName",
  parent_id: "set scope",
  ...inBodies({
    principalId: "create another grant for the other principal",
    roleDefinitionId: "create another grant for the other role",
  }),
};
