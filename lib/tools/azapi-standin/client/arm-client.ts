import { AZAPI_VERSION } from "../../../agreed/azapi-release";
import { MissingPollUrl, pollUntilDone } from "./poll";
import { ResponseError } from "./response-error";
import { CredentialError, withLastError, withRetry } from "./retry";
import { toGoJson } from "../values/go-json";
import type { Json } from "../values/json";
import type { Clock } from "./clock";
import type { Context } from "./context";
import type { HttpRequest, HttpResponse, Send } from "./http";
import type { RetryPolicy } from "./retry";
import type { TokenSource } from "./token";

/** What a client needs. */
export interface ArmClientOptions {
  /** The address of ARM. */
  endpoint: string;
  send: Send;
  token: TokenSource;
  clock: Clock;
}

/** The request to send, without its method. */
export interface ArmRequest {
  /** A resource id, with the name of an action appended if there is one. */
  path: string;
  apiVersion: string;
  headers: { [name: string]: string };
  query: { [name: string]: string };
  retry: RetryPolicy;
  body?: Json;
}

const COMMON_HEADERS = {
  accept: "application/json",
  "user-agent": `terraform-provider-azapi/${AZAPI_VERSION} (stand-in)`,
};

/** Calls ARM as azapi 2.12 does: retries, follows operations, and uses its error texts. */
export class ArmClient {
  constructor(private readonly options: ArmClientOptions) {}

  /** Reads a resource. */
  async get(request: ArmRequest, context: Context): Promise<Json> {
    const answer = await this.call("GET", request, [200], context);
    return parse(answer) ?? null;
  }

  /** Creates or replaces a resource and waits until that is done. */
  async put(request: ArmRequest, context: Context): Promise<void> {
    const answer = await this.call("PUT", request, [200, 201, 202], context);
    await this.follow(answer, request, context);
  }

  /** Deletes a resource and waits until that is done. */
  async delete(request: ArmRequest, context: Context): Promise<void> {
    const answer = await this.call("DELETE", request, [200, 202, 204], context);
    await this.follow(answer, request, context);
  }

  /** Makes any call, waits until it is done, and returns the answer. */
  async act(method: string, request: ArmRequest, context: Context): Promise<Json | undefined> {
    const { body, ...withoutBody } = request;
    const sent = method === "GET" || body === undefined ? withoutBody : { ...withoutBody, body };
    const answer = await this.call(method, sent, [200, 201, 202, 204], context);
    const followed = await this.follow(answer, sent, context);
    return followed.done ? followed.result : plainBody(answer);
  }

  private async call(
    method: string,
    { path, apiVersion, headers, query, body, retry }: ArmRequest,
    expected: number[],
    context: Context,
  ): Promise<HttpResponse> {
    const url = new URL(this.options.endpoint.replace(/\/$/, "") + path);
    for (const [name, value] of Object.entries({ "api-version": apiVersion, ...query })) {
      url.searchParams.set(name, value);
    }
    const request: HttpRequest = {
      method,
      url,
      headers: { ...COMMON_HEADERS, ...lowerCased(headers), ...contentType(body) },
      ...(body === undefined ? {} : { body: toGoJson(body) }),
    };
    const answer = await this.send(request, retry, context).catch((error: unknown) => {
      throw withLastError(error, retry);
    });
    if (!expected.includes(answer.status)) throw new ResponseError(answer);
    return answer;
  }

  private send(request: HttpRequest, retry: RetryPolicy, context: Context): Promise<HttpResponse> {
    const attempt = async () => {
      const token = await this.options.token(context).catch(toCredentialError);
      const headers = { ...request.headers, authorization: `Bearer ${token}` };
      return this.options.send({ ...request, headers }, context);
    };
    return withRetry(attempt, retry, this.options.clock, context);
  }

  private async follow(
    answer: HttpResponse,
    { retry }: ArmRequest,
    context: Context,
  ): Promise<{ done: true; result: Json | undefined } | { done: false }> {
    const get = (url: string) =>
      this.send({ method: "GET", url: new URL(url), headers: {} }, retry, context);
    try {
      const { clock } = this.options;
      return { done: true, result: await pollUntilDone(answer, { get, clock, context }) };
    } catch (error) {
      if (error instanceof MissingPollUrl || this.isIgnored(error)) return { done: false };
      throw error;
    }
  }

  /** azapi 2.12 ignores errors when polling a host other than ARM's, or an address that refuses GET. */
  private isIgnored(error: unknown): boolean {
    if (!(error instanceof ResponseError)) return false;
    const { status, request } = error.response;
    return status === 405 || request.url.host !== this.options.endpoint.replace(/^https:\/\//, "");
  }
}

function toCredentialError(error: unknown): never {
  throw new CredentialError(error instanceof Error ? error.message : String(error));
}

function lowerCased(headers: { [name: string]: string }): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

function contentType(body: Json | undefined): { [name: string]: string } {
  return body === undefined ? {} : { "content-type": "application/json" };
}

function plainBody(answer: HttpResponse): Json | undefined {
  const type = answer.headers["content-type"] ?? "";
  if (type.includes("text/plain")) return answer.text;
  return type.includes("application/json") ? parse(answer) : undefined;
}

function parse({ text }: HttpResponse): Json | undefined {
  return text === "" ? undefined : (JSON.parse(text) as Json);
}
