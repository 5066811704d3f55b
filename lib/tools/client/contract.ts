import { wrongArgument } from "./argument";
import { checkAgainst } from "./contract-check";
import { exampleOf } from "./contract-example";
import { resolved } from "./contract-reference";
import { FoundryAgentError } from "./foundry-agent-error";
import { isObject, type JsonObject } from "./json";
import { reasonOf } from "./reason";

/** An operation that a contract describes. */
export interface ContractOperation {
  /** In capitals: `POST`. */
  readonly method: string;
  /** As the agent itself names it: `/invocations`. */
  readonly path: string;
  /** What its developer says about it. @default - nothing */
  readonly summary?: string | undefined;
}

/** A hosted agent's description of the bodies that it accepts: an OpenAPI document, version 3.0 or 3.1. */
export class Contract {
  /** Reads a document. @param text - as the agent gave it */
  static parse(text: string): Contract {
    if (typeof text !== "string") {
      throw wrongArgument("a contract", "the text of an OpenAPI document", text);
    }
    const document = parsed(text);
    const version = isObject(document) ? document["openapi"] : undefined;
    if (isObject(document) && typeof version === "string" && /^3\.[01](\.|$)/.test(version)) {
      return new Contract(text, document, version);
    }
    throw new FoundryAgentError(
      "the agent's contract is not an OpenAPI document of version 3.0 or 3.1: ask its developer, or call it without validation",
      "service",
    );
  }

  private constructor(
    /** The document as the agent gave it. */
    readonly text: string,
    private readonly document: JsonObject,
    /** The version of OpenAPI that it is written in. */
    readonly openapiVersion: string,
  ) {}

  /** The agent's title in it. */
  get title(): string {
    const { info } = this.document;
    return isObject(info) && typeof info["title"] === "string" ? info["title"] : "untitled";
  }

  /** Everything that it describes. */
  get operations(): ContractOperation[] {
    return this.entries().map(({ method, path, operation }) => {
      const { summary } = operation;
      return { method, path, ...(typeof summary === "string" ? { summary } : {}) };
    });
  }

  /** The JSON schema of the bodies that invocations accept; undefined if it has none. */
  get requestSchema(): JsonObject | undefined {
    const schema = this.jsonContent()?.["schema"];
    return isObject(schema) ? schema : undefined;
  }

  /** A body that fits: the contract's own example, otherwise one made from the schema; undefined if it has neither. */
  get exampleBody(): unknown {
    const given = this.jsonContent()?.["example"];
    return given ?? (this.requestSchema && exampleOf(this.requestSchema, this.document));
  }

  /** How a body differs from the contract; empty if the contract does not describe it. */
  async check(body: Uint8Array, contentType: string): Promise<string[]> {
    const schema = this.requestSchema;
    if (schema === undefined || !IS_JSON.test(contentType)) return [];
    let value: unknown;
    try {
      value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
    } catch (error) {
      return [`body is not JSON: ${reasonOf(error)}`];
    }
    return checkAgainst(schema, this.document, value);
  }

  private jsonContent(): JsonObject | undefined {
    const posts = this.entries().filter(({ method }) => method === "POST");
    const invoke = posts.find(({ path }) => path.endsWith("/invocations")) ?? posts[0];
    const request = resolved(invoke?.operation["requestBody"], this.document);
    const content = isObject(request) ? request["content"] : undefined;
    const types = Object.entries(isObject(content) ? content : {});
    const json = types.find(([type]) => IS_JSON.test(type))?.[1];
    return isObject(json) ? json : undefined;
  }

  private entries() {
    const { paths } = this.document;
    return Object.entries(isObject(paths) ? paths : {}).flatMap(([path, item]) =>
      Object.entries(isObject(item) ? item : {})
        .filter(([method]) => METHODS.includes(method))
        .map(([method, operation]) => ({
          method: method.toUpperCase(),
          path,
          operation: isObject(operation) ? operation : {},
        })),
    );
  }
}

/** `application/json`, and those that end with `+json`. */
const IS_JSON = /\bjson\b/i;

const METHODS = ["get", "put", "post", "delete", "patch"];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
