import { Token, type TerraformStack } from "cdktf";
import { Construct } from "constructs";
import { deployerNeeds, type DeployerNeed } from "../../azure/deployer-needs";
import { ROLE_DEFINITIONS } from "../../azure/role-definitions";
import type { AzapiOptions } from "../azapi/azapi-options";
import { checkPattern } from "../core/checks";
import { defined } from "../core/defined";
import { checkAtSynth, throwIfAny } from "../core/errors";
import { Role } from "../rbac/role";
import type { IRbacPrincipal } from "../rbac/principal";
import { RoleAssignment } from "../rbac/role-assignment";
import { assignmentCondition } from "../wire/assignment-condition";
import { deployerTasks, type ConstructTask } from "./deployer-tasks";

/** Settings of what a deployer gets. */
export interface DeployerAccessProps extends AzapiOptions {
  /** The stack that is deployed, complete: what is added to it later is refused at synth. */
  readonly stack: TerraformStack;

  /** Who deploys it, such as the identity of a pipeline. Changing it replaces all assignments, new before old. */
  readonly deployer: IRbacPrincipal;

  /**
   * Id of the resource group that holds what the stack gives roles on and makes itself, or knows by tokens: those do
   * not exist yet, and nobody can get a role on them. Changing it replaces the assignment, new before old.
   *
   * @default - none: the stack gives roles only where it tells the id
   */
  readonly resourceGroupId?: string;
}

/**
 * The roles that somebody needs to deploy a stack of published agents, and no more: for a stack of its own, which an
 * administrator deploys first.
 *
 * Who publishes becomes Foundry Project Manager of the project; who gives roles elsewhere becomes Role Based Access
 * Control Administrator there, limited by a condition to the roles and the kinds of principals that the stack has.
 * It looks at the constructs of this library: what other resources need, and role assignments made by
 * `@cdktf/provider-azurerm`, are the matter of whoever declares them.
 *
 * @see https://learn.microsoft.com/azure/role-based-access-control/delegate-role-assignments-overview
 */
export class DeployerAccess extends Construct {
  /** What was assigned, in the order of the stack. */
  readonly roleAssignments: RoleAssignment[];

  constructor(scope: Construct, id: string, props: DeployerAccessProps) {
    super(scope, id);
    const tasks = deployerTasks(props.stack);
    throwIfAny(this, "InvalidDeployerAccess", [
      ...checkPattern(
        "resourceGroupId",
        props.resourceGroupId,
        GROUP,
        "the id of a resource group",
      ),
      ...checkTasks(tasks, props),
    ]);
    checkAtSynth(this, "InvalidDeployerAccess", () => checkComplete(tasks, props.stack));

    const needs = deployerNeeds(tasks.map((task) => placed(task, props)));
    this.roleAssignments = needs.map((need) => this.assign(need, props));
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

/** Says what for and where, and so stays the same whatever else comes to the stack. */
function idOf(need: DeployerNeed<ConstructTask>, { resourceGroupId }: DeployerAccessProps): string {
  const where = need.scope === resourceGroupId ? ".NewResources" : need.scope.toLowerCase();
  return `${PURPOSES[need.role] ?? need.role}${where.replace(/\//g, ".")}`;
}

/** What each role is for; part of Terraform's addresses. */
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

function checkTasks(tasks: ConstructTask[], { resourceGroupId }: DeployerAccessProps): string[] {
  return tasks.flatMap(({ kind, scope, path }) => {
    if (kind === "define") {
      return [
        `${path} defines a role, which takes User Access Administrator: make it in the stack of this construct, and give its role there`,
      ];
    }
    if (resourceGroupId !== undefined || !Token.isUnresolved(scope)) return [];
    return [`${path} is at a scope that only Terraform knows: set resourceGroupId`];
  });
}

function checkComplete(known: ConstructTask[], stack: TerraformStack): string[] {
  const paths = new Set(known.map(({ path }) => path));
  return deployerTasks(stack)
    .filter(({ path }) => !paths.has(path))
    .map(({ path }) => `${path} came to the stack later: make this construct after it`);
}

const GROUP = /^\/subscriptions\/[^/$%{}\n]+\/resourceGroups\/[^/$%{}\n]+$/i;
