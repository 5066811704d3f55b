import {
  amount,
  anyText,
  flag,
  instant,
  list,
  map,
  object,
  oneOf,
  record,
  text,
  type Check,
} from "../core/check";
import type { Account, AccountBody } from "./account";
import type { Agent, AgentTool, AgentVersion } from "./agent";
import type { Application, ApplicationBody, ApplicationIdentity, TrafficRule } from "./application";
import type { CosmosRoleAssignment } from "./cosmos-role-assignment";
import type { AgentVersionReference, Deployment, DeploymentBody } from "./deployment";
import { INVOCATION_HANDLERS, type RunningInvocation, type Session } from "./invocation";
import type { MadePrincipal } from "./principal";
import type { ModelDeployment, ModelDeploymentBody } from "./model-deployment";
import type { MadeProject, Project, ProjectBody } from "./project";
import type { ResourceIdentity } from "./resource-identity";
import type { RoleAssignment } from "./role-assignment";
import type { RoleDefinition } from "./role-definition";
import type { RunningOperation } from "./running-operation";
import type { Seeded } from "./seeded";
import type { Touch } from "./touch";

const anyObject = map(() => []);
const texts = map(anyText);
const touch = record<Touch>({ at: instant, by: anyText }, {});
const identity = record<ApplicationIdentity>({ clientId: text, principalId: text }, {});
const reference = record<AgentVersionReference>({ agentName: text, agentVersion: text }, {});

const rule = record<TrafficRule>(
  { ruleId: anyText, deploymentId: anyText, trafficPercentage: amount },
  { description: anyText },
);

const applicationBody = record<ApplicationBody>(
  { agents: list(text) },
  {
    displayName: anyText,
    description: anyText,
    tags: texts,
    authorizationScheme: anyText,
    rules: list(rule),
    isEnabled: flag,
  },
);

const deploymentBody = record<DeploymentBody>(
  { deploymentType: text, agents: list(reference) },
  {
    displayName: anyText,
    description: anyText,
    tags: texts,
    protocols: list(object({ protocol: anyText }, { version: anyText })),
    minReplicas: amount,
    maxReplicas: amount,
  },
);

const accountBody = record<AccountBody>(
  { location: text, kind: text, sku: anyObject, properties: anyObject },
  { tags: texts },
);

const modelDeploymentBody = record<ModelDeploymentBody>(
  { properties: anyObject },
  { sku: anyObject, tags: texts },
);

const madeProject = record<MadeProject>(
  {
    body: record<ProjectBody>(
      { location: text },
      { tags: texts, displayName: anyText, description: anyText },
    ),
    provisioningState: text,
    created: touch,
    modified: touch,
  },
  {},
);

const permissions = object(
  {},
  {
    actions: list(anyText),
    notActions: list(anyText),
    dataActions: list(anyText),
    notDataActions: list(anyText),
    onlyRoles: list(anyText),
  },
);

/** The form of the records of each store. A state that was kept in another form would fail much later, and elsewhere. */
export const RECORD_FORMS: { readonly [store: string]: Check } = {
  principals: record<MadePrincipal>({ known: flag }, {}),
  seeded: record<Seeded>({ at: instant }, {}),
  accounts: record<Account>(
    {
      id: text,
      name: text,
      body: accountBody,
      identity: record<ResourceIdentity>(
        { type: oneOf("None", "SystemAssigned") },
        { principalId: text },
      ),
      provisioningState: text,
      created: touch,
      modified: touch,
    },
    {},
  ),
  modelDeployments: record<ModelDeployment>(
    {
      id: text,
      name: text,
      body: modelDeploymentBody,
      provisioningState: text,
      created: touch,
      modified: touch,
    },
    {},
  ),
  projects: record<Project>({ id: text, name: text }, { principalId: text, made: madeProject }),
  applications: record<Application>(
    {
      id: text,
      name: text,
      projectId: text,
      applicationId: text,
      body: applicationBody,
      instance: identity,
      blueprint: identity,
      identityState: oneOf("Creating", "Succeeded"),
      identityIds: flag,
      isEnabled: flag,
      provisioningState: text,
      created: touch,
      modified: touch,
    },
    {},
  ),
  deployments: record<Deployment>(
    {
      id: text,
      name: text,
      applicationId: text,
      body: deploymentBody,
      deploymentId: text,
      state: text,
      provisioningState: text,
      former: list(object({ deploymentId: text, serves: reference })),
      created: touch,
      modified: touch,
    },
    { serves: reference },
  ),
  roleAssignments: record<RoleAssignment>(
    {
      id: text,
      name: text,
      scope: anyText,
      roleDefinitionId: anyText,
      roleDefinitionGuid: anyText,
      principalId: anyText,
      principalType: anyText,
      createdOn: instant,
      createdBy: anyText,
      counts: flag,
      extra: anyObject,
    },
    { isBeingDeleted: flag },
  ),
  roleDefinitions: record<RoleDefinition>(
    {
      id: text,
      name: text,
      roleName: anyText,
      assignableScopes: list(anyText),
      permissions: list(permissions),
      createdOn: instant,
      createdBy: anyText,
      updatedOn: instant,
      updatedBy: anyText,
    },
    { description: anyText },
  ),
  cosmosRoleAssignments: record<CosmosRoleAssignment>(
    {
      id: text,
      name: text,
      scope: text,
      roleDefinitionId: text,
      role: text,
      principalId: text,
    },
    { isBeingDeleted: flag },
  ),
  operations: record<RunningOperation>(
    { name: text, isDelete: flag, done: flag },
    { doneAt: amount },
  ),
  agents: record<Agent>(
    {
      projectId: text,
      name: text,
      versions: list(
        record<AgentVersion>(
          { version: text, createdAt: amount, definition: anyObject },
          { description: anyText, metadata: anyObject },
        ),
      ),
    },
    {
      tools: list(record<AgentTool>({ name: text, scope: text, dataAction: text }, {})),
      invocations: oneOf(...INVOCATION_HANDLERS),
    },
  ),
  sessions: record<Session>({ id: anyText, since: amount, turn: amount }, {}),
  invocations: record<RunningInvocation>(
    {
      id: anyText,
      agentKey: text,
      status: oneOf("running", "completed", "cancelled"),
      received: amount,
    },
    {},
  ),
};
