import type { TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { DeployerTask } from "../../azure/deployer-needs";
import { CosmosRoleAssignment } from "../rbac/cosmos-role-assignment";
import { RoleAssignment } from "../rbac/role-assignment";
import { AgentApplication } from "./agent-application";
import { AgentDeployment } from "./agent-deployment";
import { AgentInvokerRole } from "./agent-invoker-role";
import { ImportedAgentApplication } from "./imported-agent-application";

/** Something that a construct does in Azure during a deploy. */
export interface ConstructTask extends DeployerTask {
  readonly path: string;
  /** The construct, if it is a role assignment. */
  readonly assignment?: RoleAssignment;
}

/** The tasks of this library's constructs in a stack. */
export function deployerTasks(stack: TerraformStack): ConstructTask[] {
  return stack.node.findAll().flatMap((construct) => {
    const task = taskOf(construct);
    return task === undefined ? [] : [{ ...task, path: construct.node.path }];
  });
}

function taskOf(construct: IConstruct): Omit<ConstructTask, "path"> | undefined {
  if (construct instanceof AgentApplication) {
    return { kind: "publish", scope: construct.projectId };
  }
  if (construct instanceof AgentDeployment) {
    return { kind: "publish", scope: construct.application.projectId };
  }
  if (construct instanceof ImportedAgentApplication) {
    return { kind: "read", scope: construct.agentApplicationId };
  }
  if (construct instanceof RoleAssignment) {
    const { scope, role } = construct;
    return { kind: "assign", scope, role: role.roleDefinitionGuid, assignment: construct };
  }
  if (construct instanceof CosmosRoleAssignment) {
    return { kind: "assignInCosmos", scope: construct.accountId };
  }
  if (construct instanceof AgentInvokerRole) {
    return { kind: "define", scope: construct.assignableScope };
  }
  return undefined;
}
