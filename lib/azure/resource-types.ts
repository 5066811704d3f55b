/** What holds resources within a subscription. */
export const RESOURCE_GROUP = "Microsoft.Resources/resourceGroups";

/** A project's publishing unit: stable endpoint, identity and routing. */
export const AGENT_APPLICATION = "Microsoft.CognitiveServices/accounts/projects/applications";

/** One running version of an agent behind an application. */
export const AGENT_DEPLOYMENT = `${AGENT_APPLICATION}/agentDeployments`;

/** The Foundry project that holds applications and agents. */
export const FOUNDRY_PROJECT = "Microsoft.CognitiveServices/accounts/projects";

/** A role given to a principal at a scope. */
export const ROLE_ASSIGNMENT = "Microsoft.Authorization/roleAssignments";

/** What a role allows; built-in ones are known by their GUID. */
export const ROLE_DEFINITION = "Microsoft.Authorization/roleDefinitions";

/** A role of Cosmos DB itself, given to a principal for an account or for part of its data. */
export const COSMOS_ROLE_ASSIGNMENT = "Microsoft.DocumentDB/databaseAccounts/sqlRoleAssignments";
