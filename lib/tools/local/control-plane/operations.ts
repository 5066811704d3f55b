import {
  AGENT_APPLICATION,
  AGENT_DEPLOYMENT,
  COSMOS_ROLE_ASSIGNMENT,
  FOUNDRY_PROJECT,
  ROLE_ASSIGNMENT,
  ROLE_DEFINITION,
} from "../../../azure/resource-types";
import type { Services } from "../services";
import {
  deleteCosmosRoleAssignment,
  getCosmosRoleAssignment,
  listCosmosRoleAssignments,
} from "./cosmos-role-assignments";
import { deleteAgentDeployment } from "./delete-agent-deployment";
import { deleteApplication } from "./delete-application";
import { getAgentDeployment, listAgentDeployments } from "./get-agent-deployment";
import { getApplication, listApplications } from "./get-application";
import { getProject } from "./get-project";
import { listAgents } from "./list-agents";
import type { Operation } from "./operation";
import { putAgentDeployment } from "./put-agent-deployment";
import { putApplication } from "./put-application";
import { putCosmosRoleAssignment } from "./put-cosmos-role-assignment";
import { putRoleAssignment } from "./put-role-assignment";
import { putRoleDefinition } from "./put-role-definition";
import { deleteRoleAssignment, getRoleAssignment, listRoleAssignments } from "./role-assignments";
import { deleteRoleDefinition, getRoleDefinition, listRoleDefinitions } from "./role-definitions";
import { switchAgentDeployment } from "./switch-agent-deployment";
import { switchApplication } from "./switch-application";

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
