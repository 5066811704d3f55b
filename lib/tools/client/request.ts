import { bearerToken } from "./bearer-token";
import { fetchThrough } from "./fetch-through";
import { FoundryAgentError } from "./foundry-agent-error";
import { networkFailure } from "./network-failure";
import { reasonOf } from "./reason";
import { MOST_REDIRECTS, redirectTarget } from "./redirect";
import type { Sender, Service } from "./sender";
import { checkDestination } from "./trusted-hosts";
import { watchedAnswer } from "./watched-answer";

/**
 * Sends one request with a token of the sender's, and returns its answer, whatever the status. Everything that is sent
 * to Azure passes here: first the host is checked, then a token is requested, then something leaves this machine.
 */
export async function request(
  address: string | URL,
  init: RequestInit,
  service: Service,
  sender: Sender,
): Promise<Response> {
  const url = urlOf(address);
  checkDestination(url, service, sender);
  const { dataPlaneScope, armScope } = sender.cloud;
  const scope = service === "data plane" ? dataPlaneScope : armScope;
  const token = await bearerToken(sender.credential, scope);
  const headers = headersOf(init);
  headers.set("authorization", `Bearer ${token}`);
  return exchange(url, { ...init, headers }, service, sender);
}

/** The same without a token. */
export function requestAnonymously(
  address: string | URL,
  init: RequestInit,
  service: Service,
  sender: Sender,
): Promise<Response> {
  return exchange(urlOf(address), init, service, sender);
}

async function exchange(
  first: URL,
  init: RequestInit,
  service: Service,
  sender: Sender,
): Promise<Response> {
  let url = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
    checkDestination(url, service, sender);
    const answer = await once(url, init);
    const target = redirectTarget(answer, url, init.method ?? "GET");
    if (target === undefined) return watchedAnswer(answer, url, init.signal);
    await answer.body?.cancel();
    url = target;
  }
  throw new FoundryAgentError(`${first.host} redirects in circles`, "service");
}

function once(url: URL, init: RequestInit): Promise<Response> {
  return fetchThrough(url, { ...init, redirect: "manual" }).catch((error: unknown) => {
    throw networkFailure(error, url, init.signal);
  });
}

function urlOf(address: string | URL): URL {
  if (URL.canParse(address.toString())) return new URL(address);
  throw new FoundryAgentError(`${address.toString()} is not a URL`, "request");
}

function headersOf({ headers }: RequestInit): Headers {
  try {
    return new Headers(headers);
  } catch (error) {
    throw new FoundryAgentError(`a header cannot be sent: ${reasonOf(error)}`, "request");
  }
}
