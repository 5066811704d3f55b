import {
  AGENT_APPLICATION,
  AGENT_DEPLOYMENT,
  COSMOS_ROLE_ASSIGNMENT,
  FOUNDRY_PROJECT,
  ROLE_ASSIGNMENT,
  ROLE_DEFINITION,
} from "../../../azure/resource-types";
import { deleteAgentDeployment } from "../arm-types/agent-deployment/delete-agent-deployment";
import {
  getAgentDeployment,
  listAgentDeployments,
} from "../arm-types/agent-deployment/get-agent-deployment";
import { putAgentDeployment } from "../arm-types/agent-deployment/put-agent-deployment";
import { switchAgentDeployment } from "../arm-types/agent-deployment/switch-agent-deployment";
import { deleteApplication } from "../arm-types/application/delete-application";
import { getApplication, listApplications } from "../arm-types/application/get-application";
import { listAgents } from "../arm-types/application/list-agents";
import { putApplication } from "../arm-types/application/put-application";
import { switchApplication } from "../arm-types/application/switch-application";
import {
  deleteCosmosRoleAssignment,
  getCosmosRoleAssignment,
  listCosmosRoleAssignments,
} from "../arm-types/cosmos-role-assignment/cosmos-role-assignments";
import { putCosmosRoleAssignment } from "../arm-types/cosmos-role-assignment/put-cosmos-role-assignment";
import type { Operation } from "../arm-types/operation";
import { getProject } from "../arm-types/project/get-project";
import { putRoleAssignment } from "../arm-types/role-assignment/put-role-assignment";
import {
  deleteRoleAssignment,
  getRoleAssignment,
  listRoleAssignments,
} from "../arm-types/role-assignment/role-assignments";
import { putRoleDefinition } from "../arm-types/role-definition/put-role-definition";
import {
  deleteRoleDefinition,
  getRoleDefinition,
  listRoleDefinitions,
} from "../arm-types/role-definition/role-definitions";
import type { Services } from "../services/services";

/** Where the operations of PUT and DELETE are polled. */
export const OPERATION_RESULT = "Microsoft.CognitiveServices/locations/operationresults";

/** Every operation by method, target (`resource`, `collection` or an action) and type. */
export function controlPlaneOperations(services: Services): Map<string, Operation> {
  const application = (method: string, target: string) =>
    operationKey(method, target, AGENT_APPLICATION);
  const deployment = (method: string, target: string) =>
    operationKey(method, target, AGENT_DEPLOYMENT);
  const assignment = (method: string, target: string) =>
    operationKey(method, target, ROLE_ASSIGNMENT);
  const definition = (method: string, target: string) =>
    operationKey(method, target, ROLE_DEFINITION);
  const cosmosAssignment = (method: string, target: string) =>
    operationKey(method, target, COSMOS_ROLE_ASSIGNMENT);
  return new Map([
    [operationKey("GET", "resource", FOUNDRY_PROJECT), getProject(services)],
    [application("GET", "collection"), listApplications(services)],
    [application("GET", "resource"), getApplication(services)],
    [application("PUT", "resource"), putApplication(services)],
    [application("DELETE", "resource"), deleteApplication(services)],
    [application("POST", "enable"), switchApplication(true)(services)],
    [application("POST", "disable"), switchApplication(false)(services)],
    [application("POST", "listAgents"), listAgents(services)],
    [deployment("GET", "collection"), listAgentDeployments(services)],
    [deployment("GET", "resource"), getAgentDeployment(services)],
    [deployment("PUT", "resource"), putAgentDeployment(services)],
    [deployment("DELETE", "resource"), deleteAgentDeployment(services)],
    [deployment("POST", "start"), switchAgentDeployment("Starting", "Running")(services)],
    [deployment("POST", "stop"), switchAgentDeployment("Stopping", "Stopped")(services)],
    [assignment("GET", "collection"), listRoleAssignments(services)],
    [assignment("GET", "resource"), getRoleAssignment(services)],
    [assignment("PUT", "resource"), putRoleAssignment(services)],
    [assignment("DELETE", "resource"), deleteRoleAssignment(services)],
    [definition("GET", "collection"), listRoleDefinitions(services)],
    [definition("GET", "resource"), getRoleDefinition(services)],
    [definition("PUT", "resource"), putRoleDefinition(services)],
    [definition("DELETE", "resource"), deleteRoleDefinition(services)],
    [cosmosAssignment("GET", "collection"), listCosmosRoleAssignments(services)],
    [cosmosAssignment("GET", "resource"), getCosmosRoleAssignment(services)],
    [cosmosAssignment("PUT", "resource"), putCosmosRoleAssignment(services)],
    [cosmosAssignment("DELETE", "resource"), deleteCosmosRoleAssignment(services)],
    [
      operationKey("GET", "resource", OPERATION_RESULT),
      ({ id }) => services.longRunning.poll(id.name),
    ],
  ]);
}

/** ARM does not care for letter case. */
export function operationKey(method: string, target: string, type: string): string {
  return `${method} ${target} ${type}`.toLowerCase();
}
