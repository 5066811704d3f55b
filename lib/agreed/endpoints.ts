/** The domain of an account's data plane in the public cloud; the host name begins with the account's name. */
export const DATA_PLANE_HOST = "services.ai.azure.com";

/** The same in Azure Government (documented 2026-06-12). */
export const GOVERNMENT_DATA_PLANE_HOST = "services.ai.azure.us";

/** The URL segment of a project's published applications. */
export const APPLICATIONS = "applications";

/** The URL segment of a project's single agents. */
export const AGENTS = "agents";

/** URL of a project's data plane; `origin` is the scheme and host of its account. */
export function projectUrlAt(origin: string, project: string): string {
  return `${origin}/api/projects/${project}`;
}

/** Base URL of an application. The protocol paths are below it. */
export function applicationUrlOf(projectUrl: string, application: string): string {
  return `${projectUrl}/${APPLICATIONS}/${application}`;
}

/** Endpoint of a single agent, which exists without publishing. The protocol paths are below it. */
export function agentEndpointOf(projectUrl: string, agent: string): string {
  return `${projectUrl}/${AGENTS}/${agent}/endpoint`;
}

/** For OpenAI clients, below an application's base URL (documented 2025-12). Only POST /responses is open there. */
export function openaiBaseUrlOf(baseUrl: string): string {
  return `${baseUrl}/protocols/openai`;
}

/** For Bot Service, below an application's base URL. */
export function activityUrlOf(baseUrl: string): string {
  return `${baseUrl}/protocols/activityprotocol`;
}

/** For raw bytes, below the endpoint of a hosted agent. */
export function invocationsUrlOf(endpointUrl: string): string {
  return `${endpointUrl}/protocols/invocations`;
}
