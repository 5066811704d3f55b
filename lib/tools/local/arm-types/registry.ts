import type { Services } from "../services/services";
import { accountType } from "./account/account-type";
import { agentDeploymentType } from "./agent-deployment/agent-deployment-type";
import { applicationType } from "./application/application-type";
import type { ArmType } from "./arm-type";
import { cosmosRoleAssignmentType } from "./cosmos-role-assignment/cosmos-role-assignment-type";
import { modelDeploymentType } from "./model-deployment/model-deployment-type";
import { operationResultType } from "./operation-result-type";
import { projectType } from "./project/project-type";
import { roleAssignmentType } from "./role-assignment/role-assignment-type";
import { roleDefinitionType } from "./role-definition/role-definition-type";

/** Every emulated ARM type. Everything else about a type is in its own folder. */
export const ARM_TYPES: ((services: Services) => ArmType)[] = [
  accountType,
  modelDeploymentType,
  projectType,
  applicationType,
  agentDeploymentType,
  roleAssignmentType,
  roleDefinitionType,
  cosmosRoleAssignmentType,
  operationResultType,
];
