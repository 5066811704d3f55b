import { startLocalAzure, type LocalAzure, type LocalAzureOptions } from "../../lib/tools/local";
import { httpsJson } from "./https-json";
import { FOUNDRY_USER } from "./local-world";

const PROJECT =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support";

/** A local Azure in which `support-agent` is published as the application `desk`, and Alice may call it. */
export interface PublishedAgent {
  readonly azure: LocalAzure;
  /** URL of the application. */
  readonly url: string;
}

/** Publishes it with this protocol, as its deployment names it. */
export async function publishAgent(
  protocol = { protocol: "Responses", version: "1.0" },
  options: LocalAzureOptions = {},
): Promise<PublishedAgent> {
  const azure = await startLocalAzure({
    ...options,
    roleAssignments: [{ scope: PROJECT, principal: "alice", role: FOUNDRY_USER }],
    behaviours: { operationMs: 0, ...options.behaviours },
  });
  const { IDENTITY_ENDPOINT = "", IDENTITY_HEADER = "" } = azure.environment();
  const signedIn = await fetch(`${IDENTITY_ENDPOINT}?resource=https://management.azure.com`, {
    headers: { "X-IDENTITY-HEADER": IDENTITY_HEADER },
  });
  const { access_token: token } = (await signedIn.json()) as { access_token: string };
  const put = (path: string, properties: object) =>
    httpsJson(`${azure.url}${path}?api-version=2026-05-15-preview`, {
      method: "PUT",
      token,
      body: { properties },
      trust: azure.certificateFile,
    });
  await put(`${PROJECT}/applications/desk`, { agents: [{ agentName: "support-agent" }] });
  await put(`${PROJECT}/applications/desk/agentDeployments/live`, {
    deploymentType: "Managed",
    protocols: [protocol],
    agents: [{ agentName: "support-agent", agentVersion: "1" }],
  });
  return { azure, url: `${azure.url}/api/projects/support/applications/desk` };
}
