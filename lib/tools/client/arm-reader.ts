import { SUBSCRIPTION_API_VERSION } from "../../agreed/api-versions";
import { subscriptionScope } from "../../azure/resource-ids";
import { decoded } from "./decoded";
import { FoundryAgentError } from "./foundry-agent-error";
import { isObject, type JsonObject } from "./json";
import { judge } from "./known-faults";
import { networkFailure } from "./network-failure";
import { pageText } from "./page-text";
import { request, requestAnonymously } from "./request";
import type { Sender } from "./sender";
import { faultInText } from "./told-fault";

/** No list that is read here is this long; more pages mean a loop. */
const MOST_PAGES = 100;

const TIMEOUT_MS = 30_000;

const ARM = "Azure Resource Manager";

/** Reads Azure Resource Manager with the caller's own token. It writes nothing. */
export class ArmReader {
  private readonly cloud;

  constructor(private readonly sender: Sender) {
    this.cloud = sender.cloud;
  }

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
      const answer = await this.ask(next);
      const { value, nextLink } = isObject(answer) ? answer : {};
      if (Array.isArray(value)) items.push(...(value as unknown[]));
      next = this.nextOf(nextLink);
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
    const { headers } = await requestAnonymously(url, timed(), ARM, this.sender).catch((error) => {
      throw networkFailure(error, url);
    });
    const challenge = headers.get("www-authenticate") ?? "";
    return /authorization_uri="https:\/\/[^/"]+\/([^/"]+)/i.exec(challenge)?.[1];
  }

  private async ask(url: URL): Promise<unknown> {
    const { answer, text } = await this.read(url);
    if (!answer.ok) throw refusal(url, answer, text);
    const body = parsed(text);
    if (body !== undefined) return body;
    throw new FoundryAgentError(
      `GET ${pathOf(url)}: ${answer.status}, but the answer is not JSON`,
      "service",
      { status: answer.status, requestId: requestIdIn(answer) },
    );
  }

  private async read(url: URL): Promise<{ readonly answer: Response; readonly text: string }> {
    try {
      const answer = await request(url, timed(), ARM, this.sender);
      return { answer, text: await answer.text() };
    } catch (error) {
      throw networkFailure(error, url);
    }
  }

  private urlOf(path: string, query: { readonly [name: string]: string }): URL {
    const url = new URL(`${this.cloud.armUrl}${encodeURI(path)}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  }

  /** A list goes on where it began: its next page is no reason to send a token elsewhere. */
  private nextOf(link: unknown): URL | undefined {
    if (typeof link !== "string" || link === "") return undefined;
    const next = URL.canParse(link, this.cloud.armUrl)
      ? new URL(link, this.cloud.armUrl)
      : undefined;
    if (next?.origin === new URL(this.cloud.armUrl).origin) return next;
    throw new FoundryAgentError(
      `the next page of a list is at another address, ${next?.origin ?? "which is no URL"}`,
      "service",
    );
  }
}

/** What Azure Resource Manager says in its envelope of errors; otherwise, as from a gateway, the text itself. */
function refusal(url: URL, answer: Response, text: string): FoundryAgentError {
  const { status } = answer;
  const body = parsed(text);
  const error = isObject(body) && isObject(body["error"]) ? body["error"] : undefined;
  const code = textIn(error, "code");
  const message = error === undefined ? pageText(text).trim() : textIn(error, "message");
  const told = [status, code, message].filter((part) => part !== undefined && part !== "");
  return new FoundryAgentError(
    `GET ${pathOf(url)}: ${told.join(" ")}`,
    judge(faultInText(text), status).cause,
    { status, code, requestId: requestIdIn(answer) },
  );
}

function textIn(object: JsonObject | undefined, name: string): string | undefined {
  const value = object?.[name];
  return typeof value === "string" ? value : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function timed(): RequestInit {
  return { signal: AbortSignal.timeout(TIMEOUT_MS) };
}

function requestIdIn({ headers }: Response): string | undefined {
  return headers.get("x-ms-request-id") ?? undefined;
}

function pathOf({ pathname }: URL): string {
  return decoded(pathname) ?? pathname;
}
