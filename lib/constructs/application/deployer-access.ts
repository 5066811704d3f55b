import { TerraformStack, Token } from "cdktf";
import { Construct } from "constructs";
import { deployerNeeds, type DeployerNeed } from "../../azure/deployer-needs";
import { ROLE_DEFINITIONS } from "../../azure/role-definitions";
import type { AzapiOptions } from "../azapi/azapi-options";
import { AZAPI_OPTIONS } from "../azapi/checks";
import { checkedScope } from "../core/construct-arguments";
import { defined } from "../core/defined";
import { checkAtSynth, throwIfAny } from "../core/errors";
import { continueFormer, FORMER_ID, type FormerIdOptions } from "../core/former-id";
import { checkProps, readProps, required, type ChecksOf } from "../core/props";
import { show } from "../core/show";
import { armId } from "../rbac/arm-id";
import { derivesIds } from "../rbac/numbered-ids";
import { checkIterators } from "../core/iterators";
import { Role } from "../rbac/role";
import { checkPrincipal, type IRbacPrincipal } from "../rbac/principal";
import { RoleAssignment } from "../rbac/role-assignment";
import { assignmentCondition } from "../wire/assignment-condition";
import { deployerTasks, type ConstructTask } from "./deployer-tasks";

/** Settings of a deployer's roles. */
export interface DeployerAccessProps extends AzapiOptions, FormerIdOptions {
  /**
   * The stack to deploy. It must be complete: what is added to it later fails at synth with `InvalidDeployerAccess`.
   */
  readonly stack: TerraformStack;

  /**
   * Who deploys it, such as the identity of a pipeline. Changing it replaces all assignments: each is deleted before its
   * replacement is created.
   */
  readonly deployer: IRbacPrincipal;

  /**
   * ARM id of the resource group that contains the resources which the stack gives roles on and creates itself, or
   * knows only by tokens: the deployer cannot be given a role on a resource that does not exist yet. Changing it
   * replaces the assignment.
   *
   * @default - none: the stack gives roles only on resources whose ids are known at synth
   */
  readonly resourceGroupId?: string;
}

/**
 * The roles that somebody needs to deploy a stack of published agents, and no more. Use it in a separate stack, which
 * an administrator deploys first.
 *
 * To publish, the deployer becomes Foundry Project Manager of the project; to give roles elsewhere, Role Based Access
 * Control Administrator there, limited by a condition to the roles and types of principals in the stack. Only the
 * constructs of this library count: what other resources need, including role assignments of
 * `@cdktf/provider-azurerm`, is up to you.
 *
 * Throws `InvalidDeployerAccess` if the deployer would need a role at a scope that is known only to Terraform, or the
 * right to define roles.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-overview
 */
export class DeployerAccess extends Construct {
  /** The role assignments, in the order in which the stack first needs them. */
  readonly roleAssignments: RoleAssignment[];

  constructor(scope: Construct, id: string, given: DeployerAccessProps) {
    super(checkedScope("DeployerAccess", scope, id), id);
    const props = readProps(given, DEPLOYER_ACCESS_CHECKS);
    const tasks = TerraformStack.isStack(props.stack) ? deployerTasks(props.stack) : [];
    throwIfAny(this, "InvalidDeployerAccess", [
      ...checkProps("props", given, DEPLOYER_ACCESS_CHECKS),
      ...checkSeparate(TerraformStack.of(this), props.stack),
      ...checkTasks(tasks, props),
    ]);
    checkIterators(this, props);
    checkAtSynth(this, "InvalidDeployerAccess", () => checkComplete(tasks, props.stack));

    derivesIds(this);
    const needs = deployerNeeds(tasks.map((task) => placed(task, props)));
    this.roleAssignments = needs.map((need) => this.assign(need, props));
    continueFormer(this, props.formerId);
  }

  private assign(need: DeployerNeed<ConstructTask>, props: DeployerAccessProps): RoleAssignment {
    const { deployer: principal, stack, provider, timeouts } = props;
    const role = Role.fromRoleDefinitionId(need.role);
    const assigns = need.role === ROLE_DEFINITIONS.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR;
    return new RoleAssignment(this, idOf(need, props), {
      role,
      scope: need.scope,
      principal,
      description: `Deploys ${stack.node.path}`,
      ...defined({ provider, timeouts, condition: assigns ? conditionFor(need.tasks) : undefined }),
    });
  }
}

/** Made of purpose and place, so it stays the same whatever else is added to the stack. */
function idOf(need: DeployerNeed<ConstructTask>, { resourceGroupId }: DeployerAccessProps): string {
  const where = need.scope === resourceGroupId ? ".NewResources" : need.scope.toLowerCase();
  return `${PURPOSES[need.role] ?? need.role}${where.replace(/\//g, ".")}`;
}

/** The purpose of each role; part of Terraform addresses. */
const PURPOSES: { readonly [role: string]: string } = {
  [ROLE_DEFINITIONS.FOUNDRY_PROJECT_MANAGER]: "Publish",
  [ROLE_DEFINITIONS.READER]: "Read",
  [ROLE_DEFINITIONS.ROLE_BASED_ACCESS_CONTROL_ADMINISTRATOR]: "Assign",
  [ROLE_DEFINITIONS.DOCUMENTDB_ACCOUNT_CONTRIBUTOR]: "AssignInCosmos",
};

function conditionFor(tasks: ConstructTask[]): string {
  const assignments = tasks.flatMap(({ assignment }) => assignment ?? []);
  return assignmentCondition({
    roleDefinitionGuids: distinct(assignments.map(({ role }) => role.roleDefinitionGuid)),
    principalTypes: distinct(assignments.map(({ principal }) => principal.principalType)),
  });
}

function distinct(texts: string[]): string[] {
  return [...new Set(texts)].sort();
}

function placed(task: ConstructTask, { resourceGroupId }: DeployerAccessProps): ConstructTask {
  return Token.isUnresolved(task.scope) ? { ...task, scope: resourceGroupId ?? task.scope } : task;
}

/** What these roles allow includes deploying the stack, so they have to exist before it is. */
function checkSeparate(own: TerraformStack, stack: TerraformStack): string[] {
  if (own !== stack) return [];
  return [
    `it is in ${stack.node.path}, the very stack whose deployer needs these roles before the first deploy: create it in a stack of its own, and have an administrator deploy that one first`,
  ];
}

function checkTasks(tasks: ConstructTask[], { resourceGroupId }: DeployerAccessProps): string[] {
  return tasks.flatMap(({ kind, scope, path }) => {
    if (kind === "define") {
      return [
        `${path} defines a role, which requires User Access Administrator: define it in the stack of this construct, and use its role in the stack to deploy`,
      ];
    }
    if (resourceGroupId !== undefined || !Token.isUnresolved(scope)) return [];
    return [`${path} is at a scope known only to Terraform: set resourceGroupId`];
  });
}

function checkComplete(known: ConstructTask[], stack: TerraformStack): string[] {
  const paths = new Set(known.map(({ path }) => path));
  return deployerTasks(stack)
    .filter(({ path }) => !paths.has(path))
    .map(({ path }) => `${path} was added to the stack later: create this construct after it`);
}

const GROUP = /^\/subscriptions\/[^/$%{}\n]+\/resourceGroups\/[^/$%{}\n]+$/i;

const DEPLOYER_ACCESS_CHECKS: ChecksOf<DeployerAccessProps> = {
  ...AZAPI_OPTIONS,
  ...FORMER_ID,
  stack: required(checkStack),
  deployer: required(checkPrincipal),
  resourceGroupId: armId(GROUP, "the id of a resource group"),
};

function checkStack(prop: string, value: unknown): string[] {
  if (TerraformStack.isStack(value)) return [];
  return [`${prop} must be a TerraformStack, got ${show(value)}`];
}
