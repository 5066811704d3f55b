import { permits } from "../../../azure/permits";
import { AGENT_APPLICATION } from "../../../azure/resource-types";
import { ROLE_DEFINITIONS } from "../../../azure/role-definitions";
import type { AccessMap, Grant, Role, ScopeLevel } from "./model";
import { invokes, isOnApplication } from "./relations";
import type { Severity } from "./severity";

/** A rule for role assignments. */
interface GrantRule {
  readonly id: string;
  readonly severity: Severity;
  isBroken(grant: Grant, map: AccessMap): boolean;
  what(grant: Grant): string;
  remedy(grant: Grant): string;
}

const LET_CALL = "app.grants.invoke(id, principal): Foundry User on the application alone";
const DATA_ROLE =
  "app.identity.access, which assigns exactly the role that the agent needs, such as readBlobs(id, containerId)";

/** Documented in 2026-04 and 2026-05 unless stated otherwise. */
export const GRANT_RULES: GrantRule[] = [
  {
    // Neither has data actions, so even these widest roles cannot call an agent or read a blob.
    id: "ManagesEverything",
    severity: "error",
    isBroken: ({ role }) => is(role, "OWNER", "CONTRIBUTOR"),
    what: ({ role, scope, principal }) =>
      `${role.name} on ${scope.label} lets ${principal.label} change and delete everything there, but not call an agent or read data`,
    remedy: (grant) => (grant.principal.agentOf === undefined ? LET_CALL : DATA_ROLE),
  },
  {
    // Its only data action is for the endpoints of single agents.
    id: "AgentConsumerOnApplication",
    severity: "error",
    isBroken: (grant, map) =>
      is(grant.role, "FOUNDRY_AGENT_CONSUMER") && isOnApplication(grant, map),
    what: ({ role, principal }) =>
      `${role.name} lets ${principal.label} call the endpoints of single agents, but not an application`,
    remedy: () => LET_CALL,
  },
  {
    id: "CannotCall",
    severity: "error",
    isBroken: (grant, map) =>
      (isForCallers(grant, map) && is(grant.role, "AZURE_AI_DEVELOPER")) ||
      (isOnApplication(grant, map) &&
        is(grant.role, "FOUNDRY_ACCOUNT_OWNER", "COGNITIVE_SERVICES_OPENAI_USER")),
    what: ({ role, principal }) => `${role.name} does not let ${principal.label} call applications`,
    remedy: () => LET_CALL,
  },
  {
    id: "CallsAllAgents",
    severity: "warning",
    isBroken: (grant, map) => isAbove(grant, map) && invokes(grant.role) && !mayPublish(grant.role),
    what: ({ role, scope, principal }) =>
      `${role.name} on ${scope.label} lets ${principal.label} call all agents below it, including future ones`,
    remedy: () => LET_CALL,
  },
  {
    id: "CallerMayPublish",
    severity: "warning",
    isBroken: (grant, map) => isOnApplication(grant, map) && isPublisher(grant.role),
    what: ({ role, principal }) =>
      `${role.name} lets ${principal.label} not only call, but also change what answers`,
    remedy: () => LET_CALL,
  },
  {
    // The identity that deploys needs it, so it is not a fault in itself.
    id: "MayPublish",
    severity: "note",
    isBroken: (grant, map) => isAbove(grant, map) && isPublisher(grant.role),
    what: ({ role, scope, principal }) =>
      `${role.name} on ${scope.label} lets ${principal.label} publish agents and call all of them`,
    remedy: () => `right for the identity that deploys; for callers, ${LET_CALL}`,
  },
  {
    id: "WideScope",
    severity: "warning",
    isBroken: ({ principal, scope }) =>
      principal.agentOf !== undefined && WIDE_LEVELS.includes(scope.level),
    what: ({ role, scope, principal }) =>
      `${principal.label} has ${role.name} on all of ${scope.label}, including future resources`,
    remedy: () =>
      "app.identity.access or app.identity.assignRole for each resource that the agent uses",
  },
  {
    // Cosmos DB keeps its data behind its own role assignments, not Azure's.
    id: "ReadsNoData",
    severity: "warning",
    isBroken: ({ role, principal }) =>
      principal.agentOf !== undefined && is(role, "COSMOS_DB_OPERATOR", "COSMOS_DB_ACCOUNT_READER"),
    what: ({ role, principal }) =>
      `${role.name} lets ${principal.label} see an account, but none of the data in it`,
    remedy: () => "app.identity.access.readCosmosData or writeCosmosData",
  },
  {
    // A role assignment does not show the registry's mode.
    id: "RegistryMode",
    severity: "note",
    isBroken: ({ role, principal }) => principal.agentOf !== undefined && is(role, "ACR_PULL"),
    what: ({ scope }) =>
      `AcrPull pulls nothing from ${scope.label} if that registry grants by repository (ABAC mode)`,
    remedy: () => "app.identity.access.pullRepositoryImages(id, registryId) for such a registry",
  },
];

const WIDE_LEVELS: ScopeLevel[] = ["managementGroup", "subscription", "resourceGroup"];

function is({ guid }: Role, ...roles: (keyof typeof ROLE_DEFINITIONS)[]): boolean {
  return roles.some((role) => ROLE_DEFINITIONS[role] === guid);
}

function isAbove(grant: Grant, map: AccessMap): boolean {
  return grant.covers.length > 0 && !isOnApplication(grant, map);
}

/** On an application, or above it for somebody who is not an agent: its purpose can only be calling. */
function isForCallers(grant: Grant, map: AccessMap): boolean {
  const isAgent = grant.principal.agentOf !== undefined;
  return isOnApplication(grant, map) || (isAbove(grant, map) && !isAgent);
}

function isPublisher(role: Role): boolean {
  return invokes(role) && mayPublish(role);
}

function mayPublish({ permissions = {} }: Role): boolean {
  return permits(permissions, "actions", `${AGENT_APPLICATION}/write`);
}
