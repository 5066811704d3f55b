import fc from "fast-check";
import * as foundry from "../../../lib/constructs";
import { DeploymentState } from "../../../lib/agreed/deployment-state";
import { azapi } from "../../../lib/constructs";
import { Template } from "../../../lib/constructs/testing/template";
import { PROJECT_ID, SOMEBODY, STORAGE_ID, SUBSCRIPTION_ID } from "../foundry";
import { id, mostly, settingsOf, text, token } from "./values";
import { Made, TOKENS, type World } from "./world";

/** A call of the public API: arguments that are mostly right, and the call in the program that they are for. */
export interface Call {
  readonly name: string;
  readonly args: fc.Arbitrary<unknown[]>;
  readonly run: (world: World, ...args: never[]) => unknown;
}

const { AgentApplication, AgentProtocol, AgentDeploymentType, AuthorizationPolicy } = foundry;
const { FoundryProject, RbacPrincipal, Role } = foundry;

const ORDERS = STORAGE_ID.replace(
  /Microsoft\.Storage.*/,
  "Microsoft.DocumentDB/databaseAccounts/c",
);
const GROUP_ID = `${SUBSCRIPTION_ID}/resourceGroups/rg`;

const flag = fc.boolean();
const texts = fc.array(text, { maxLength: 3 });
const tags = fc.oneof(
  fc.dictionary(fc.constantFrom("team", "${a}", "b c"), text, {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  fc.constant(new Made((world) => TOKENS["map"]?.(world))),
);
const timeouts = settingsOf({ create: fc.constantFrom("30m", "1h30m"), read: fc.constant("5m") });
const provider = fc.constant(new Made(({ provider: second }) => second));
const project = fc.constant(new Made((world) => world.project));
const principal = fc.oneof(
  fc.constantFrom(RbacPrincipal.user(SOMEBODY), RbacPrincipal.group(SOMEBODY)),
  fc.constant({ principalId: SOMEBODY, principalType: "ForeignGroup" }),
  fc.constant(new Made((world) => world.application.identity)),
);
const role = fc.constantFrom(Role.READER, Role.FOUNDRY_USER, Role.STORAGE_BLOB_DATA_READER);
const guid = fc.constantFrom(SOMEBODY, SOMEBODY.toUpperCase());
const never = fc.constant(undefined);

const azapiOptions = { provider: fc.oneof(never, provider), timeouts: fc.oneof(never, timeouts) };
const foundryOptions = {
  ...azapiOptions,
  apiVersion: fc.constantFrom("2026-05-15-preview", "2026-03-15-preview"),
  accountLock: flag,
};
const applicationProps = {
  project,
  agentNames: texts,
  agentApplicationName: fc.constantFrom("app-1", "app.2", "a".repeat(80)),
  displayName: text,
  description: text,
  tags,
  authorizationPolicy: fc.constantFrom(
    AuthorizationPolicy.CHANNELS,
    AuthorizationPolicy.ROLE_BASED,
    AuthorizationPolicy.ORGANIZATION_SCOPE,
  ),
  enabled: flag,
  preventDestroy: flag,
  ...foundryOptions,
};
const deploymentOptions = {
  agentName: fc.constantFrom("support-agent", "Publishing Agent"),
  agentVersion: fc.oneof(fc.constantFrom("1", "12", "1.0.0"), token),
  deploymentType: fc.constantFrom(
    AgentDeploymentType.managed(),
    AgentDeploymentType.hosted({ minReplicas: 0, maxReplicas: 1 }),
  ),
  trafficPercentage: fc.constant(100),
  state: fc.constant(DeploymentState.RUNNING),
  protocol: fc.constantFrom(AgentProtocol.RESPONSES, AgentProtocol.ACTIVITY),
  agentDeploymentName: fc.constantFrom("live", "next-1"),
  displayName: text,
  description: text,
  tags,
};
const grantOptions = { roleAssignmentName: guid, description: text };
const conditional = { ...grantOptions, condition: fc.constant("(true)") };
const assignment = { ...conditional, role, scope: fc.constant(STORAGE_ID) };

/** Whose JSON Terraform accepts. */
const CONSTRUCTS: Call[] = [
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

/** Whose JSON is checked by its types alone: which values the elements may have, azapi knows. */
const ELEMENTS: Call[] = [
  {
    name: "new azapi.Resource",
    args: fc.tuple(id, settingsOf(elementProps())),
    run: ({ scope }, name, props) => new azapi.Resource(scope, name, props).output("a.b"),
  },
  {
    name: "new azapi.ResourceAction",
    args: fc.tuple(
      id,
      settingsOf({
        ...elementProps(),
        resourceId: fc.constant(STORAGE_ID),
        action: text,
        method: fc.constantFrom("POST", "PUT"),
        when: fc.constantFrom("apply", "destroy"),
        sensitiveResponseExportValues: tags,
      }),
    ),
    run: ({ scope }, name, props) => new azapi.ResourceAction(scope, name, props).output("a.b"),
  },
  {
    name: "new azapi.DataResource",
    args: fc.tuple(id, settingsOf({ ...elementProps(), resourceId: fc.constant(STORAGE_ID) })),
    run: ({ scope }, name, props) => new azapi.DataResource(scope, name, props).output("a.b"),
  },
  {
    name: "output",
    args: fc.tuple(mostly(fc.constantFrom("a", "a.b[0]"))),
    run: ({ application: its, scope }, path) =>
      new azapi.Resource(scope, "R", { type: "T@1", name: its.resource.output(path) }),
  },
  {
    name: "new azapi.AzapiProvider",
    args: fc.tuple(
      id,
      settingsOf({
        alias: fc.constant("third"),
        version: fc.constant("~> 2.12"),
        subscriptionId: text,
        auxiliaryTenantIds: texts,
        endpoint: settingsOf({ resourceManagerEndpoint: text }),
        clientSecret: text,
        useCli: flag,
        defaultTags: tags,
        maximumBusyRetryAttempts: fc.nat(3),
      }),
    ),
    run: ({ scope }, name, props) => new azapi.AzapiProvider(scope, name, props),
  },
  {
    name: "Template",
    args: fc.tuple(
      fc.constantFrom("resources", "dataSources", "blockOf", "azureResources"),
      mostly(fc.constant("azapi_resource")),
    ),
    run: ({ stack }, method: "blockOf", given) => Template.fromStack(stack)[method](given),
  },
];

export const CALLS = { elements: ELEMENTS, constructs: CONSTRUCTS };

function imported(): fc.Arbitrary<unknown> {
  return fc.constant(
    new Made(({ scope }) =>
      AgentApplication.fromAgentApplicationId(scope, "Theirs", `${PROJECT_ID}/applications/theirs`),
    ),
  );
}

function elementProps(): { [setting: string]: fc.Arbitrary<unknown> } {
  const json = fc.jsonValue({ maxDepth: 2 }).map((value) => ({ properties: value }));
  return {
    ...azapiOptions,
    timeouts: fc.oneof(never, settingsOf({ read: fc.constant("5m") })),
    type: fc.constant("Microsoft.App/jobs@2025-01-01"),
    name: text,
    parentId: text,
    location: text,
    tags,
    identity: settingsOf({ type: text, identityIds: texts }),
    body: json,
    sensitiveBody: json,
    ignoreCasing: flag,
    locks: texts,
    replaceTriggersExternalValues: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 2 }),
    responseExportValues: tags,
    retry: settingsOf({
      errorMessageRegex: texts,
      intervalSeconds: fc.integer({ min: 1, max: 9 }),
    }),
    headers: tags,
    queryParameters: fc.dictionary(fc.constantFrom("a", "b"), texts, {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    createHeaders: tags,
    readQueryParameters: fc.dictionary(fc.constantFrom("a", "b"), texts, {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    count: fc.oneof(never, fc.nat(2)),
    dependsOn: fc.oneof(never, fc.constant([new Made(({ variable }) => variable)])),
    lifecycle: settingsOf({
      preventDestroy: flag,
      ignoreChanges: fc.constantFrom("all", ["tags"]),
    }),
  };
}
