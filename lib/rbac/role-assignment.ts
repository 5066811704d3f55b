import { TerraformLocal, type TerraformProvider } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { ROLE_ASSIGNMENT } from "../arm/resource-types";
import { Resource } from "../azapi/resource";
import type { Timeouts } from "../azapi/timeouts";
import { checkGuid, checkPattern } from "../core/checks";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { ROLE_ASSIGNMENT_API_VERSION } from "../wire/api-versions";
import {
  renderRoleAssignment,
  roleAssignmentName,
  tripleOf,
  type AssignedRole,
} from "../wire/role-assignment";
import { ROLE_ASSIGNMENT_RETRY, TIMEOUTS } from "../wire/waiting";
import type { BuiltInRole } from "./built-in-role";
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
}

/** Which role, and where. */
export interface RoleAssignmentOptions extends GrantOptions {
  /** What the principal may do. Changing it replaces the assignment, new before old. */
  readonly role: BuiltInRole;

  /**
   * Id of the resource, resource group or subscription below which the role counts. A token has to be in a
   * subscription. Changing it replaces the assignment, new before old.
   */
  readonly scope: string;
}

/** Settings of a role assignment. */
export interface RoleAssignmentProps extends RoleAssignmentOptions {
  /** Who gets the role. Changing it replaces the assignment, new before old. */
  readonly principal: IRbacPrincipal;

  /**
   * The azapi configuration to use.
   *
   * @default - the stack's
   */
  readonly provider?: TerraformProvider;

  /**
   * How long each operation may take.
   *
   * @default - 30 minutes to write, 5 to read
   */
  readonly timeouts?: Timeouts;
}

/**
 * A role given to a principal at a scope.
 *
 * Its name in Azure is a GUID that Terraform computes from the three, unless one is given, so that the same grant has
 * the same name in every plan. Azure takes some minutes until a new role counts everywhere.
 */
export class RoleAssignment extends Construct {
  /** The azapi resource, for settings this construct does not offer. */
  readonly resource: Resource;

  constructor(parent: Construct, id: string, props: RoleAssignmentProps) {
    super(parent, id);
    const assigned: AssignedRole = {
      scope: props.scope,
      roleDefinitionGuid: props.role.roleDefinitionGuid,
      principalId: props.principal.principalId,
      principalType: props.principal.principalType,
    };
    throwIfAny(this, "InvalidRoleAssignment", [
      ...checkAssignedRole(assigned),
      ...checkGuid("roleAssignmentName", props.roleAssignmentName),
    ]);
    throwIfAny(this, "DuplicateRoleAssignment", checkNotAssignedYet(this, assigned));

    const triple = new TerraformLocal(this, "Triple", tripleOf(assigned));
    this.resource = new Resource(this, "Resource", {
      type: `${ROLE_ASSIGNMENT}@${ROLE_ASSIGNMENT_API_VERSION}`,
      name: props.roleAssignmentName ?? roleAssignmentName(triple),
      parentId: assigned.scope,
      body: renderRoleAssignment(assigned, triple),
      retry: ROLE_ASSIGNMENT_RETRY,
      timeouts: { ...TIMEOUTS, ...defined(props.timeouts ?? {}) },
      ...defined({ provider: props.provider }),
    });
  }
}

function checkAssignedRole({ scope, roleDefinitionGuid, principalId }: AssignedRole): string[] {
  return [
    ...checkPattern("scope", scope, SCOPE, "an id in Azure, such as /subscriptions/…"),
    ...checkGuid("principalId of the principal", principalId),
    ...checkGuid("the role definition", roleDefinitionGuid),
  ];
}

/** Without what Terraform would read as a template. */
const SCOPE = /^\/[^$%{}\n]+$/;

/** Both would get the same GUID, and the second one fail at apply with "Resource already exists". */
function checkNotAssignedYet(construct: IConstruct, assigned: AssignedRole): string[] {
  const known = assignmentsOf(construct.node.root);
  const key =
    `${assigned.scope}|${assigned.roleDefinitionGuid}|${assigned.principalId}`.toLowerCase();
  const earlier = known.get(key);
  if (earlier !== undefined) {
    return [`the same role is given to the same principal at the same scope by ${earlier}`];
  }
  known.set(key, construct.node.path);
  return [];
}

/** Per program; a token is compared as written, which finds an attribute that was read once and used twice. */
const assignments = new WeakMap<IConstruct, Map<string, string>>();

function assignmentsOf(root: IConstruct): Map<string, string> {
  const known = assignments.get(root) ?? new Map<string, string>();
  assignments.set(root, known);
  return known;
}
