import type { OpenAI } from "openai" with { "resolution-mode": "import" };
import type { ApplicationAddress } from "./application-address";
import { bearerToken } from "./bearer-token";
import type { Cloud } from "./cloud";
import { checkNotKept, checkOpenRoute } from "./closed-routes";
import type { Credential } from "./credential";
import { FoundryAgentError } from "./foundry-agent-error";
import type { Patience } from "./patience";
import { send } from "./send";

/** What a connection needs to know. */
export interface Connection extends Patience {
  readonly address: ApplicationAddress;
  readonly credential: Credential;
  readonly cloud: Cloud;
}

/**
 * The official client, facing an application: with tokens in place of the API key, its routes checked, and failures
 * reported as this library does. Nothing is taken from the environment.
 */
export async function connectOpenAI(connection: Connection): Promise<OpenAI> {
  const { OpenAI } = await import("openai");
  const { address, credential, cloud } = connection;
  return new OpenAI({
    baseURL: address.openaiBaseUrl,
    apiKey: () => bearerToken(credential, cloud.dataPlaneScope),
    defaultQuery: { "api-version": cloud.applicationApiVersion },
    fetch: async (request, init = {}) => {
      const url = request instanceof Request ? request.url : request;
      checkOpenRoute(new URL(url).pathname);
      checkNotKept(init.body);
      return send(url, init, connection);
    },
    // The client's own retries wait as long as the service asks; `send` has a limit.
    maxRetries: 0,
    adminAPIKey: null,
    organization: null,
    project: null,
    logLevel: "off",
  });
}

/** What went wrong within the OpenAI client, which wraps what its parts throw; an abort shows in its signal. */
export function underlying(error: unknown, signal?: AbortSignal): unknown {
  signal?.throwIfAborted();
  if (error instanceof FoundryAgentError || !(error instanceof Error)) return error;
  return error.cause === undefined ? error : underlying(error.cause);
}
