import { AgentApplication, FoundryProject, type AgentAccess } from "../../lib/constructs";
import { AzapiProvider } from "../../lib/constructs/azapi";
import type { Build } from "./workbench";
import { PROJECT, SUBSCRIPTION } from "./support-stack";

const PROVIDERS = `${SUBSCRIPTION}/resourceGroups/rg/providers`;

/** What the agents of these tests reach, each by the intent that is for it. */
export const TARGETS = {
  readBlobs: `${PROVIDERS}/Microsoft.Storage/storageAccounts/a/blobServices/default/containers/manuals`,
  writeBlobs: `${PROVIDERS}/Microsoft.Storage/storageAccounts/a/blobServices/default/containers/drafts`,
  queueMessages: `${PROVIDERS}/Microsoft.Storage/storageAccounts/a/queueServices/default/queues/orders`,
  querySearchIndex: `${PROVIDERS}/Microsoft.Search/searchServices/s/indexes/manuals`,
  readSecrets: `${PROVIDERS}/Microsoft.KeyVault/vaults/v/secrets/token`,
  callModels: `${PROVIDERS}/Microsoft.CognitiveServices/accounts/models`,
  pullImages: `${PROVIDERS}/Microsoft.ContainerRegistry/registries/r`,
  pullRepositoryImages: `${PROVIDERS}/Microsoft.ContainerRegistry/registries/q`,
  readLogs: `${PROVIDERS}/Microsoft.OperationalInsights/workspaces/w`,
  readCosmosData: `${PROVIDERS}/Microsoft.DocumentDB/databaseAccounts/c`,
  writeCosmosData: `${PROVIDERS}/Microsoft.DocumentDB/databaseAccounts/d`,
} satisfies { [intent in keyof AgentAccess]?: string };

export type Intent = keyof typeof TARGETS;
export const INTENTS = Object.keys(TARGETS) as Intent[];

/** Object ids of people, one for each caller. */
export function people(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    return `5f2d3c1e-0000-4000-8000-${String(index + 1).padStart(12, "0")}`;
  });
}

/** Published applications of one project, and what is granted to and by them. */
export function accessStack(
  applications: { [id: string]: string },
  grant: (apps: Map<string, AgentApplication>) => void,
): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const apps = new Map(
      Object.entries(applications).map(([id, agentApplicationName]) => {
        const app = new AgentApplication(stack, id, { project, agentApplicationName });
        app.addDeployment("Live", { agentName: "support-agent", agentVersion: "1" });
        return [id, app];
      }),
    );
    grant(apps);
  };
}
