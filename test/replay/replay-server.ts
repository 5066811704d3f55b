import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { performance } from "node:perf_hooks";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { Exchange, Hosts } from "./cassette";
import type { Certificate } from "./certificate";

/** A request that arrived, and the recorded exchange that answered it, if one was left. */
export interface Arrival {
  readonly method: string;
  readonly path: string;
  readonly query: { [name: string]: string };
  readonly headers: { [name: string]: string };
  readonly startMs: number;
  readonly recorded: Exchange | undefined;
  bodyText: string;
  /** When it was answered; until then, when the request arrived. */
  endMs: number;
}

/** What became of the exchanges of one step. */
export interface Traffic {
  readonly arrivals: Arrival[];
  /** Recorded exchanges that were not requested. */
  readonly left: Exchange[];
}

/** How to answer the requests of a step. */
export interface Expectation {
  readonly exchanges: Exchange[];
  /** Whether an answer takes as long as it did when recorded. */
  readonly hold: boolean;
  /** The least time that an answer takes. */
  readonly answerMs: number;
  /** Whether requests for tokens are part of the recording. */
  readonly tokens: boolean;
}

/** Answers every request with the next recorded answer for its method and path. */
export class ReplayServer {
  static async start(certificate: Certificate): Promise<ReplayServer> {
    const replay = new ReplayServer();
    const listener: RequestListener = (request, response) => void replay.answer(request, response);
    replay.servers.push(createTlsServer(certificate, listener), createServer(listener));
    const [host = "", tokenHost = ""] = await Promise.all(replay.servers.map(listen));
    replay.hosts = { host, tokenHost };
    return replay;
  }

  hosts: Hosts = { host: "", tokenHost: "" };
  private readonly servers: Server[] = [];
  private expectation: Expectation = { exchanges: [], hold: false, answerMs: 0, tokens: false };
  private left: Exchange[] = [];
  private arrivals: Arrival[] = [];

  /** Queues the exchanges of a step. */
  expect(expectation: Expectation): void {
    this.expectation = expectation;
    this.left = [...expectation.exchanges];
    this.arrivals = [];
  }

  /** What arrived since the exchanges were queued. */
  traffic(): Traffic {
    return { arrivals: this.arrivals, left: this.left };
  }

  async stop(): Promise<void> {
    for (const server of this.servers) {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  }

  private async answer(...[request, response]: Parameters<RequestListener>): Promise<void> {
    const arrival = this.arrive(request);
    const { recorded } = arrival;
    arrival.bodyText = await text(request);
    await sleep(this.openFor(recorded));

    const { status, headers, body } = recorded?.response ?? fallback(arrival);
    if (status === undefined) return;
    response.writeHead(status, { "content-type": JSON_TYPE, ...headers });
    arrival.endMs = performance.now();
    response.end(body === undefined ? undefined : JSON.stringify(body, withToken));
  }

  private arrive(request: IncomingMessage): Arrival {
    const { method = "" } = request;
    const { pathname: path, searchParams } = new URL(request.url ?? "", "https://127.0.0.1");
    const startMs = performance.now();
    const query = Object.fromEntries(searchParams);
    const recorded = this.next(method, path);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const arrival = {
      method,
      path,
      query,
      headers,
      recorded,
      startMs,
      endMs: startMs,
      bodyText: "",
    };
    if (path !== TOKEN_PATH || this.expectation.tokens) this.arrivals.push(arrival);
    return arrival;
  }

  private openFor(recorded: Exchange | undefined): number {
    const { hold, answerMs } = this.expectation;
    return hold && recorded?.endMs !== undefined ? recorded.endMs - recorded.startMs : answerMs;
  }

  private next(method: string, path: string): Exchange | undefined {
    const index = this.left.findIndex(
      ({ request }) => request.method === method && request.path === path,
    );
    return index < 0 ? undefined : this.left.splice(index, 1)[0];
  }
}

const JSON_TYPE = "application/json; charset=utf-8";
const TOKEN_PATH = "/token";

function listen(server: Server): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () =>
      resolve(`127.0.0.1:${(server.address() as AddressInfo).port}`),
    );
  });
}

/** A token for every caller; anything else is refused in a way that is never retried. */
function fallback({ path }: Arrival): Exchange["response"] {
  if (path === TOKEN_PATH) return { status: 200, body: TOKEN };
  const message = "the recording holds no answer for this request";
  return { status: 418, body: { error: { code: "NotRecorded", message } } };
}

/** A token as the recordings write it: without what differs from run to run. */
const TOKEN = {
  access_token: "<token>",
  expires_on: "<in 24 h>",
  resource: "https://management.azure.com",
  token_type: "Bearer",
};

function withToken(_key: string, value: unknown): unknown {
  if (value === TOKEN.access_token) return "a-token";
  if (value === TOKEN.expires_on) return String(Math.floor(Date.now() / 1000) + 24 * 3600);
  return value;
}
