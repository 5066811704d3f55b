/** A generator of numbers from 0 up to 1 that is the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const NAMES = [
  ...["東京", "%E6%9D%B1%E4%BA%AC", "__proto__", "constructor", "toString", "a b", "%00", "%2F"],
  ...[
    "..",
    ".",
    "",
    "%",
    "%zz",
    "%FF",
    "\u00e9",
    "'",
    '"',
    "`",
    "a".repeat(3000),
    "💥",
    "-",
    "*",
    "(",
    "[",
    "\\",
  ],
];
const METHODS = [
  ...["GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "CONNECT"],
  ...["PUT", "PUT", "POST", "POST", "GET", "get", "BREW", ""],
];
const VERSIONS = ["HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", ""];
const QUERIES = [
  ...["api-version=2026-05-15-preview", "api-version=2022-04-01", "api-version=v1", "api-version="],
  ...["api-version=2025-11-15-preview", "api-version=a&api-version=b", "$filter=atScope()", "%FF"],
  ...["agent_session_id=東京", "agent_session_id=%0D%0Ax", "resource=東京", "__proto__=1", "&&=&?"],
];
const KEYS = [
  ...["properties", "agents", "agentName", "agentVersion", "deploymentType", "protocols", "tags"],
  ...["input", "stream", "definition", "kind", "name", "type", "text", "message", "times", "id"],
  ...["roleDefinitionId", "principalId", "permissions", "assignableScopes", "trafficRoutingPolicy"],
  ...["rules", "deploymentId", "as", "resource", "action", "path", "status", "code", "body"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "length", ""],
];

/** A request that is right. */
export interface RightRequest {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly token?: string;
  readonly body?: unknown;
}

/** Requests as bytes: most of them right but for something that is wrong in them. */
export class OddRequests {
  private readonly random: () => number;
  private readonly tokens: (string | undefined)[];

  /** @param host - where they are sent */
  constructor(
    seed: number,
    private readonly host: string,
    private readonly right: RightRequest[],
  ) {
    this.random = seeded(seed);
    this.tokens = right.map((request) => request.token);
  }

  /** What one client sends over one connection: a request, or a few without waiting for answers. */
  connection(): Buffer {
    return Buffer.concat(Array.from({ length: this.chance(0.2) ? 3 : 1 }, () => this.request()));
  }

  private request(): Buffer {
    const { method, target, token, body } = this.one(this.right);
    const bytes = this.body(body);
    const lines = [
      [this.rarely(METHODS, method), this.target(target), this.rarely(VERSIONS, "HTTP/1.1")].join(
        " ",
      ),
      ...this.headers(this.rarely(this.tokens, token), bytes.length),
      "",
      "",
    ];
    return this.damaged(Buffer.concat([Buffer.from(lines.join("\r\n")), bytes]));
  }

  private target(right: string): string {
    const [path = "", query = ""] = right.split("?");
    const segments = path.split("/");
    if (this.chance(0.1)) segments[this.below(segments.length)] = this.one(NAMES);
    if (this.chance(0.05)) segments.push(this.one(NAMES));
    const origin = this.chance(0.05) ? this.one(["http://", `http://${this.host}`, "x:"]) : "";
    const added = this.chance(0.1) ? `&${this.one(QUERIES)}` : "";
    return `${origin}${segments.join("/")}?${this.rarely(QUERIES, query)}${added}`;
  }

  private headers(token: string | undefined, length: number): string[] {
    return [
      this.rarely(["Host: elsewhere", "", "Host:", "Host"], `Host: ${this.host}`),
      this.rarely(["Authorization: Bearer x.y.z"], `Authorization: Bearer ${token}`),
      `Content-Type: ${this.rarely(NAMES, "application/json")}`,
      this.rarely(["Content-Length: 9", "Content-Length: -1"], `Content-Length: ${length}`),
      ...(this.chance(0.1) ? [`X-Client-Name: ${this.one(NAMES)}`] : []),
      ...(this.chance(0.1) ? [`X-Agent-Invocation-Id: ${this.one(NAMES)}`] : []),
      ...(this.chance(0.03) ? ["Transfer-Encoding: chunked"] : []),
      ...(this.chance(0.03) ? ["Expect: 100-continue"] : []),
      ...(this.chance(0.03) ? ["Origin: https://elsewhere.example"] : []),
      ...(this.chance(0.03) ? ["Upgrade: websocket", "Connection: Upgrade"] : []),
      ...(this.chance(0.02) ? [`X-Large: ${"x".repeat(20_000)}`] : []),
      ...(this.chance(0.02) ? [`Host: ${this.host}`] : []),
    ];
  }

  private body(right: unknown): Buffer {
    if (this.chance(0.02)) return Buffer.from("[".repeat(5000) + "]".repeat(5000));
    if (this.chance(0.03)) return Buffer.from([0xff, 0x22, 0x00, 0x7b]);
    const body = this.chance(0.1) ? this.value(4) : this.changed(right);
    return Buffer.from(body === undefined ? "" : JSON.stringify(body));
  }

  /** The same JSON with other values here and there. */
  private changed(value: unknown): unknown {
    if (this.chance(0.05)) return this.value(3);
    if (Array.isArray(value)) return value.map((entry) => this.changed(entry));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value).map(([key, entry]) => [key, this.changed(entry)]);
    if (this.chance(0.05)) entries.push([this.one(KEYS), this.value(2)]);
    return Object.fromEntries(entries) as unknown;
  }

  private value(levels: number): unknown {
    if (levels === 0 || this.chance(0.4)) {
      return this.one([null, true, 0, -1, 1e308, 2 ** 53, "", ...NAMES]);
    }
    const count = this.below(4);
    if (this.chance(0.4)) return Array.from({ length: count }, () => this.value(levels - 1));
    const entries = Array.from({ length: count }, () => [this.one(KEYS), this.value(levels - 1)]);
    return Object.fromEntries(entries) as unknown;
  }

  private damaged(bytes: Buffer): Buffer {
    if (this.chance(0.05)) bytes[this.below(bytes.length)] = this.below(256);
    return this.chance(0.02) ? bytes.subarray(0, this.below(bytes.length)) : bytes;
  }

  private rarely<T>(wrong: readonly T[], right: T): T {
    return this.chance(0.05) ? this.one(wrong) : right;
  }

  private one<T>(all: readonly T[]): T {
    return all[this.below(all.length)] as T;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }
}
