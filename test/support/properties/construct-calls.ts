import fc from "fast-check";
import * as foundry from "../../../lib/constructs";
import { PROJECT_ID, SOMEBODY, STORAGE_ID, SUBSCRIPTION_ID } from "../foundry";
import type { Call } from "./call";
import {
  azapiOptions,
  foundryOptions,
  flag,
  principal,
  role,
  guid,
  applicationProps,
  deploymentOptions,
  grantOptions,
  conditional,
  assignment,
} from "./valid-settings";
import { id, mostly, settingsOf, text, token } from "./values";
import { Made, type World } from "./world";

const { AgentApplication, AgentProtocol, AgentDeploymentType, AuthorizationPolicy } = foundry;
const { FoundryProject, RbacPrincipal, Role } = foundry;

const ORDERS = STORAGE_ID.replace(
  /Microsoft\.Storage.*/,
  "Microsoft.DocumentDB/databaseAccounts/c",
);
const GROUP_ID = `${SUBSCRIPTION_ID}/resourceGroups/rg`;

/** Whose JSON Terraform accepts. */
export const CONSTRUCTS: Call[] = [
  {
    name: "new AgentApplication",
    args: fc.tuple(id, settingsOf(applicationProps)),
    run: ({ scope }, name, props) => {
      const made = new AgentApplication(scope, name, props);
      made.addDeployment("Live", { agentName: "support-agent", agentVersion: "1" });
      return [made.baseUrl, made.identity.principalId];
    },
  },
  {
    name: "addDeployment",
    args: fc.tuple(id, settingsOf(deploymentOptions)),
    run: ({ scope, project: its }, ...args) =>
      new AgentApplication(scope, "App", { project: its }).addDeployment(
        ...(args as [never, never]),
      ),
  },
  {
    name: "new AgentDeployment",
    args: fc.tuple(id, settingsOf({ application: imported(), ...deploymentOptions })),
    run: ({ scope }, name, props) => new foundry.AgentDeployment(scope, name, props),
  },
  {
    name: "fromAgentApplicationAttributes",
    args: fc.tuple(
      id,
      settingsOf({
        agentApplicationId: fc.oneof(fc.constant(`${PROJECT_ID}/applications/app`), token),
        ...foundryOptions,
      }),
    ),
    run: ({ scope }, name, props) =>
      AgentApplication.fromAgentApplicationAttributes(scope, name, props),
  },
  {
    name: "fromAgentApplicationId",
    args: fc.tuple(id, mostly(fc.constant(`${PROJECT_ID}/applications/app`))),
    run: ({ scope }, name, given) => AgentApplication.fromAgentApplicationId(scope, name, given),
  },
  {
    name: "fromProjectAttributes",
    args: fc.tuple(
      id,
      settingsOf({
        projectId: fc.oneof(fc.constant(PROJECT_ID), token),
        endpoint: fc.constant("https://contoso.services.ai.azure.com/api/projects/support"),
      }),
    ),
    run: ({ scope }, name, props) => FoundryProject.fromProjectAttributes(scope, name, props),
  },
  {
    name: "fromProjectId",
    args: fc.tuple(id, mostly(fc.constant(PROJECT_ID))),
    run: ({ scope }, name, given) => FoundryProject.fromProjectId(scope, name, given),
  },
  {
    name: "grants.invoke",
    args: fc.tuple(id, mostly(principal), settingsOf({ ...grantOptions, alsoOnProject: flag })),
    run: ({ application: its }, ...args) => its.grants.invoke(...(args as [never, never, never])),
  },
  {
    name: "grants.role",
    args: fc.tuple(id, mostly(role), mostly(principal), settingsOf(grantOptions)),
    run: ({ application: its }, ...args) =>
      its.grants.role(...(args as [never, never, never, never])),
  },
  {
    name: "assignRole",
    args: fc.tuple(id, settingsOf(assignment)),
    run: ({ application: its }, ...args) => its.identity.assignRole(...(args as [never, never])),
  },
  {
    name: "access.readBlobs",
    args: fc.tuple(id, mostly(fc.constant(STORAGE_ID)), settingsOf(conditional)),
    run: ({ application: its }, ...args) =>
      its.identity.access.readBlobs(...(args as [never, never, never])),
  },
  {
    name: "access.readCosmosData",
    args: fc.tuple(
      id,
      mostly(fc.constant(ORDERS)),
      settingsOf({ database: text, container: text }),
    ),
    run: ({ application: its }, ...args) =>
      its.identity.access.readCosmosData(...(args as [never, never, never])),
  },
  {
    name: "access.invokeAgent",
    args: fc.tuple(id, mostly(imported()), settingsOf(grantOptions)),
    run: ({ application: its }, ...args) =>
      its.identity.access.invokeAgent(...(args as [never, never, never])),
  },
  {
    name: "new RoleAssignment",
    args: fc.tuple(id, settingsOf({ ...assignment, principal, ...azapiOptions })),
    run: ({ scope }, name, props) => new foundry.RoleAssignment(scope, name, props),
  },
  {
    name: "new AgentInvokerRole",
    args: fc.tuple(
      id,
      settingsOf({
        assignableScope: fc.constantFrom(SUBSCRIPTION_ID, GROUP_ID),
        roleName: text,
        ...azapiOptions,
      }),
    ),
    run: ({ scope }, name, props) => new foundry.AgentInvokerRole(scope, name, props),
  },
  {
    name: "new DeployerAccess",
    args: fc.tuple(
      id,
      settingsOf({
        stack: fc.constant(new Made(({ workload }) => workload)),
        deployer: principal,
        resourceGroupId: fc.constant(GROUP_ID),
        ...azapiOptions,
      }),
    ),
    run: ({ scope }, name, props) => new foundry.DeployerAccess(scope, name, props),
  },
  {
    name: "new PublishedAgent",
    args: fc.tuple(
      id,
      settingsOf({
        ...applicationProps,
        deployment: settingsOf(deploymentOptions),
        callers: fc.dictionary(fc.constantFrom("Team", "a/b", "2"), principal, {
          maxKeys: 2,
          noNullPrototype: true,
        }),
        roles: fc.dictionary(fc.constantFrom("Read", "Write"), settingsOf(assignment), {
          maxKeys: 2,
          noNullPrototype: true,
        }),
      }),
    ),
    run: ({ scope }, name, props) => new foundry.PublishedAgent(scope, name, props),
  },
  {
    name: "RbacPrincipal and Role",
    args: fc.tuple(
      mostly(guid),
      mostly(fc.constantFrom("User", "ForeignGroup")),
      mostly(fc.constantFrom(SOMEBODY, `/x/${SOMEBODY}`)),
    ),
    run: ({ application: its }, objectId, type, roleId) =>
      its.grants.role(
        "Caller",
        Role.fromRoleDefinitionId(roleId),
        RbacPrincipal.of(objectId, type),
      ),
  },
  ...(["user", "group", "servicePrincipal", "managedIdentity"] as const).map((kind) => ({
    name: `RbacPrincipal.${kind}`,
    args: fc.tuple(mostly(guid)),
    run: ({ application: its }: World, objectId: never) =>
      its.grants.invoke("Caller", RbacPrincipal[kind](objectId)),
  })),
  {
    name: "AgentProtocol.of, AgentDeploymentType.hosted and AuthorizationPolicy.of",
    args: fc.tuple(
      mostly(text),
      mostly(text),
      settingsOf({ minReplicas: fc.nat(3), maxReplicas: fc.integer({ min: 3, max: 9 }) }),
      mostly(text),
    ),
    run: ({ scope, project: its }, protocol, version, replicas, scheme) =>
      new AgentApplication(scope, "App", {
        project: its,
        authorizationPolicy: AuthorizationPolicy.of(scheme),
      }).addDeployment("Live", {
        agentName: "a",
        agentVersion: "1",
        protocol: AgentProtocol.of(protocol, version),
        deploymentType: AgentDeploymentType.hosted(replicas),
      }),
  },
  {
    name: "new AgentIdentity",
    args: fc.tuple(
      id,
      settingsOf({
        assignedIdentity: settingsOf({ principalId: guid, clientId: guid, tenantId: guid }),
        ...azapiOptions,
      }),
      id,
    ),
    run: ({ scope }, name, props, given) =>
      new foundry.AgentIdentity(scope, name, props).access.callModels(
        given,
        STORAGE_ID.replace(/Microsoft\.Storage.*/, "Microsoft.CognitiveServices/accounts/m"),
      ),
  },
  {
    name: "new AgentAccess",
    args: fc.tuple(settingsOf({ principal, ...azapiOptions }), id),
    run: ({ scope }, props, given) =>
      new foundry.AgentAccess(scope, props).writeBlobs(given, STORAGE_ID),
  },
];

function imported(): fc.Arbitrary<unknown> {
  return fc.constant(
    new Made(({ scope }) =>
      AgentApplication.fromAgentApplicationId(scope, "Theirs", `${PROJECT_ID}/applications/theirs`),
    ),
  );
}
