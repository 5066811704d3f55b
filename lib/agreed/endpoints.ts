/** What follows an account's own name in the host of its data plane, in the public cloud. */
export const DATA_PLANE_HOST = "services.ai.azure.com";

/** What is published from a project, in its URL. */
export const APPLICATIONS = "applications";

/** Single agents, in the URL of their project. */
export const AGENTS = "agents";

/** A project's data plane, at the scheme and host of its account. */
export function projectUrlAt(origin: string, project: string): string {
  return `${origin}/api/projects/${project}`;
}

/** The base URL of an application; protocols are below it. */
export function applicationUrlOf(projectUrl: string, application: string): string {
  return `${projectUrl}/${APPLICATIONS}/${application}`;
}

/** The endpoint of a single agent, which it has without being published; protocols are below it. */
export function agentEndpointOf(projectUrl: string, agent: string): string {
  return `${projectUrl}/${AGENTS}/${agent}/endpoint`;
}

/** Below an application's base URL, as documented in 2025-12. Only POST /responses is open behind it. */
export function openaiBaseUrlOf(baseUrl: string): string {
  return `${baseUrl}/protocols/openai`;
}

/** The same for Bot Service. */
export function activityUrlOf(baseUrl: string): string {
  return `${baseUrl}/protocols/activityprotocol`;
}

/** The same for bytes, at the endpoint of a hosted agent. */
export function invocationsUrlOf(endpointUrl: string): string {
  return `${endpointUrl}/protocols/invocations`;
}
