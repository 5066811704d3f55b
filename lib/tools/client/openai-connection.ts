import type { OpenAI } from "openai" with { "resolution-mode": "import" };
import type { ApplicationAddress } from "./application-address";
import { checkNotKept, checkOpenRoute } from "./closed-routes";
import { FoundryAgentError } from "./foundry-agent-error";
import { reasonOf } from "./reason";
import { send, type PatientSender } from "./send";

/** What a connection needs to know. */
export interface Connection extends PatientSender {
  readonly address: ApplicationAddress;
}

/**
 * The official client, facing an application: with its routes checked, and failures reported as this library does. It
 * never sees a token: `send` sets it after it checked the host. Nothing is taken from the environment.
 */
export async function connectOpenAI(connection: Connection): Promise<OpenAI> {
  const { OpenAI } = await import("openai");
  const { address, cloud } = connection;
  return new OpenAI({
    baseURL: address.openaiBaseUrl,
    apiKey: "set-by-send",
    defaultQuery: { "api-version": cloud.applicationApiVersion },
    fetch: async (request, init = {}) => {
      const url = request instanceof Request ? request.url : request;
      checkOpenRoute(new URL(url).pathname);
      checkNotKept(init.body);
      return send(url, init, connection).catch((error: unknown) => {
        throw error instanceof FoundryAgentError && isMistaken(error) ? new Carried(error) : error;
      });
    },
    // The client's own retries wait as long as the service asks; `send` has a limit.
    maxRetries: 0,
    adminAPIKey: null,
    organization: null,
    project: null,
    logLevel: "off",
  });
}

/** Whether the OpenAI client takes it for its own limit: it does so with whatever says "timeout", and drops what it says. */
function isMistaken(error: FoundryAgentError): boolean {
  return /timed? ?out/i.test(`${error.message} ${error.cause}`);
}

/** Carries such a failure through the OpenAI client. */
class Carried extends Error {
  constructor(readonly failure: FoundryAgentError) {
    super("the call failed, see `failure`");
  }
}

/** What went wrong within the OpenAI client, which wraps what its parts throw; an abort shows in its signal. */
export function underlying(error: unknown, signal?: AbortSignal): unknown {
  signal?.throwIfAborted();
  if (error instanceof FoundryAgentError) return error;
  if (error instanceof Carried) return error.failure;
  if (error instanceof Error && error.cause !== undefined) return underlying(error.cause);
  // The client's own limit: ten minutes without an answer.
  const isTimeout =
    error instanceof Error && error.constructor.name === "APIConnectionTimeoutError";
  return isTimeout
    ? new FoundryAgentError("there was no answer in time: try again later", "timeout")
    : new FoundryAgentError(`the answer cannot be read: ${reasonOf(error)}`, "service");
}
