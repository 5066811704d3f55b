import { TerraformLocal } from "cdktf";
import { Construct } from "constructs";
import { ROLE_ASSIGNMENT_API_VERSION } from "../../agreed/api-versions";
import { CHILD_IDS } from "../../agreed/child-ids";
import { ROLE_ASSIGNMENT } from "../../azure/resource-types";
import type { AzapiOptions } from "../azapi/azapi-options";
import { Resource } from "../azapi/resource";
import {
  checkGuid,
  checkKind,
  checkNotEmpty,
  checkPattern,
  checkRequired,
  checkText,
} from "../core/checks";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { computedGuid } from "../wire/computed-guid";
import {
  exportsOfRoleAssignment,
  renderRoleAssignment,
  tripleOf,
  type AssignedRole,
} from "../wire/role-assignment";
import { roleAssignmentRetry } from "../wire/retries";
import { timeoutsOf } from "../wire/timeouts";
import { checkAssignedOnce } from "./assigned-once";
import type { Role } from "./role";
import type { IRbacPrincipal } from "./principal";

/** What a grant need not say. */
export interface GrantOptions {
  /**
   * The assignment's name in Azure, a GUID: for taking over one that was made elsewhere, together with `importFrom`
   * on its `resource`. Azure never gives an assignment to another principal or role; leave the name out again when
   * one of them changes. Changing it replaces the assignment.
   *
   * @default - computed from scope, role and principal
   */
  readonly roleAssignmentName?: string;

  /**
   * What the grant is for, shown in the portal. Changing it updates the assignment in place.
   *
   * @default - none
   */
  readonly description?: string;
}

/** What a grant need not say where Azure evaluates conditions: for blobs, queues and repositories of registries. */
export interface ConditionalGrantOptions extends GrantOptions {
  /**
   * When the role counts, in Azure's language for conditions (ABAC), version 2.0. Only Azure checks it, at apply.
   * Changing it, and taking it back, updates the assignment in place.
   *
   * @see https://learn.microsoft.com/azure/role-based-access-control/conditions-format
   *
   * @default - always
   */
  readonly condition?: string;
}

/** Which role, and where. */
export interface RoleAssignmentOptions extends ConditionalGrantOptions {
  /** What the principal may do. Changing it replaces the assignment, new before old. */
  readonly role: Role;

  /**
   * Id of the resource, resource group or subscription below which the role counts. A token has to be in a
   * subscription. Changing it replaces the assignment, new before old.
   */
  readonly scope: string;
}

/** Settings of a role assignment. */
export interface RoleAssignmentProps extends RoleAssignmentOptions, AzapiOptions {
  /** Who gets the role. Changing it replaces the assignment, new before old. */
  readonly principal: IRbacPrincipal;
}

/**
 * A role given to a principal at a scope.
 *
 * Its name in Azure is a GUID that Terraform computes from the three, unless one is given, so that the same grant has
 * the same name in every plan. Azure takes some minutes until a new role counts everywhere.
 */
export class RoleAssignment extends Construct {
  /** What the principal may do. */
  readonly role: Role;

  /** Where the role counts. */
  readonly scope: string;

  /** Who has the role. */
  readonly principal: IRbacPrincipal;

  /** The azapi resource, for settings this construct does not offer. */
  readonly resource: Resource;

  constructor(parent: Construct, id: string, props: RoleAssignmentProps) {
    super(parent, id);
    throwIfAny(this, "InvalidRoleAssignment", [
      ...checkAssigned(props),
      ...checkGuid("roleAssignmentName", props.roleAssignmentName),
      ...checkText("description", props.description),
      ...checkNotEmpty("condition", props.condition),
    ]);
    this.role = props.role;
    this.scope = props.scope;
    this.principal = props.principal;
    const assigned: AssignedRole = {
      scope: props.scope,
      roleDefinitionGuid: props.role.roleDefinitionGuid,
      principalId: props.principal.principalId,
      principalType: props.principal.principalType,
    };
    throwIfAny(this, "DuplicateRoleAssignment", checkAssignedOnce(this, assigned));

    const triple = new TerraformLocal(this, "Triple", tripleOf(assigned));
    this.resource = new Resource(this, CHILD_IDS.element, {
      type: `${ROLE_ASSIGNMENT}@${ROLE_ASSIGNMENT_API_VERSION}`,
      name: props.roleAssignmentName ?? computedGuid(triple),
      parentId: assigned.scope,
      body: renderRoleAssignment(assigned, props, triple),
      retry: roleAssignmentRetry(assigned.roleDefinitionGuid),
      timeouts: timeoutsOf(props.timeouts),
      ...defined({
        responseExportValues: exportsOfRoleAssignment(props),
        provider: props.provider,
      }),
    });
  }
}

function checkAssigned({ role, scope, principal }: RoleAssignmentProps): string[] {
  return [
    ...checkRequired("role", role),
    ...checkKind("role", role, ["roleDefinitionGuid"], "a Role"),
    ...checkRequired("scope", scope),
    ...checkPattern("scope", scope, SCOPE, "an id in Azure, such as /subscriptions/…"),
    ...checkRequired("principal", principal),
    ...checkKind(
      "principal",
      principal,
      ["principalId", "principalType"],
      "an IRbacPrincipal, such as RbacPrincipal.group(…)",
    ),
    ...checkGuid("principalId of the principal", principal?.principalId),
  ];
}

/** Without what Terraform would read as a template. */
const SCOPE = /^\/[^$%{}\n]+$/;
