/** The container of resources within a subscription. */
export const RESOURCE_GROUP = "Microsoft.Resources/resourceGroups";

/** A project's publishing unit: stable endpoint, identity and routing. */
export const AGENT_APPLICATION = "Microsoft.CognitiveServices/accounts/projects/applications";

/** One running version of an agent behind an application. */
export const AGENT_DEPLOYMENT = `${AGENT_APPLICATION}/agentDeployments`;

/** The Foundry account that holds projects and model deployments. */
export const FOUNDRY_ACCOUNT = "Microsoft.CognitiveServices/accounts";

/** A model that the agents of an account's projects can use. */
export const MODEL_DEPLOYMENT = `${FOUNDRY_ACCOUNT}/deployments`;

/** The Foundry project that holds applications and agents. */
export const FOUNDRY_PROJECT = "Microsoft.CognitiveServices/accounts/projects";

/** A role given to a principal at a scope. */
export const ROLE_ASSIGNMENT = "Microsoft.Authorization/roleAssignments";

/** What a role allows. Built-in roles have well-known GUIDs. */
export const ROLE_DEFINITION = "Microsoft.Authorization/roleDefinitions";

/** One of Cosmos DB's own roles, given to a principal for an account or for part of its data. */
export const COSMOS_ROLE_ASSIGNMENT = "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments";
