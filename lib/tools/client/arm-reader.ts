import { SUBSCRIPTION_API_VERSION } from "../../agreed/api-versions";
import { subscriptionScope } from "../../azure/resource-ids";
import { bearerToken } from "./bearer-token";
import type { Cloud } from "./cloud";
import type { Credential } from "./credential";
import type { FailureCause } from "./failure-cause";
import { FoundryAgentError } from "./foundry-agent-error";
import { networkFailure } from "./network-failure";

/** No list that is read here is this long; more pages mean a loop. */
const MOST_PAGES = 100;

const TIMEOUT_MS = 30_000;

/** Reads Azure Resource Manager with the caller's own token. It writes nothing. */
export class ArmReader {
  constructor(
    private readonly cloud: Cloud,
    private readonly credential: Credential,
  ) {}

  /** The resource with that id. */
  get(id: string, apiVersion: string): Promise<unknown> {
    return this.ask(this.urlOf(id, { "api-version": apiVersion }));
  }

  /** All items of a list, page by page. */
  async list(path: string, apiVersion: string, filter?: string): Promise<unknown[]> {
    const query = { "api-version": apiVersion, ...(filter !== undefined && { $filter: filter }) };
    const items: unknown[] = [];
    let next: URL | undefined = this.urlOf(path, query);
    for (let page = 0; next !== undefined && page < MOST_PAGES; page++) {
      const answer = (await this.ask(next)) as { value?: unknown; nextLink?: unknown };
      if (Array.isArray(answer.value)) items.push(...(answer.value as unknown[]));
      next = this.nextOf(answer.nextLink);
    }
    return items;
  }

  /**
   * The tenant of a resource's subscription, which Azure Resource Manager names to anybody who asks without a token;
   * undefined if it does not.
   */
  async tenantOf(id: string): Promise<string | undefined> {
    const url = this.urlOf(subscriptionScope(id) ?? "", {
      "api-version": SUBSCRIPTION_API_VERSION,
    });
    const { headers } = await this.send(url, {});
    const challenge = headers.get("www-authenticate") ?? "";
    return /authorization_uri="https:\/\/[^/"]+\/([^/"]+)/i.exec(challenge)?.[1];
  }

  private async ask(url: URL): Promise<unknown> {
    const token = await bearerToken(this.credential, this.cloud.armScope);
    const answer = await this.send(url, { authorization: `Bearer ${token}` });
    const body: unknown = await answer.json().catch(() => undefined);
    if (answer.ok) return body;
    throw refusal(url, answer, body);
  }

  private send(url: URL, headers: { readonly [name: string]: string }): Promise<Response> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    return fetch(url, { headers, signal }).catch((error: unknown) => {
      throw networkFailure(error, url);
    });
  }

  private urlOf(path: string, query: { readonly [name: string]: string }): URL {
    const url = new URL(`${this.cloud.armUrl}${encodeURI(path)}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  }

  /** The token is sent only to the Resource Manager that it is for. */
  private nextOf(link: unknown): URL | undefined {
    if (typeof link !== "string" || link === "") return undefined;
    const next = new URL(link, this.cloud.armUrl);
    if (next.origin === new URL(this.cloud.armUrl).origin) return next;
    throw new FoundryAgentError(
      `the next page of a list is at another address, ${next.origin}`,
      "service",
    );
  }
}

/** ARM's envelope of errors. */
interface Told {
  readonly error?: { readonly code?: string; readonly message?: string };
}

function refusal(url: URL, { status, headers }: Response, body: unknown): FoundryAgentError {
  const { code, message = "" } = (body as Told | undefined)?.error ?? {};
  const told = [status, code, message].filter((part) => part !== undefined && part !== "");
  return new FoundryAgentError(
    `GET ${decodeURI(url.pathname)}: ${told.join(" ")}`,
    causeOf(status, `${code} ${message}`),
    { status, code, requestId: headers.get("x-ms-request-id") ?? undefined },
  );
}

function causeOf(status: number, told: string): FailureCause {
  // ARM's code is InvalidAuthenticationTokenTenant for a token from another tenant, and …Audience likewise.
  if (status === 401) return /tenant|issuer|audience/i.test(told) ? "audience" : "sign-in";
  if (status === 403) return "permission";
  if (status === 404) return "application";
  if (status === 429) return "throttled";
  return status >= 500 ? "service" : "request";
}
