import { isObject } from "../client/json";
import { UserError } from "./user-error";

/** Where JSON comes from, for whoever has to correct it. */
export interface JsonSource {
  /** Its option or purpose. */
  readonly what: string;
  readonly file: string;
  /** How to get such a file. */
  readonly hint: string;
}

/**
 * A part of a JSON file, which may hold anything. What is read from it is checked on the way: another form is told in
 * one sentence with the file, the place in it and what belongs there. Null counts as absent.
 */
export class JsonPart {
  /** All that is in a file. */
  static ofFile(value: unknown, source: JsonSource): JsonPart {
    return new JsonPart(value, source, "");
  }

  private constructor(
    readonly value: unknown,
    private readonly source: JsonSource,
    private readonly path: string,
  ) {}

  /** What an object holds at a key; undefined if that is nothing. */
  member(key: string): JsonPart | undefined {
    const members = this.object();
    const value = Object.hasOwn(members, key) ? members[key] : undefined;
    return value === undefined || value === null ? undefined : this.at(key, value);
  }

  /** All that an object holds. */
  entries(): [key: string, JsonPart][] {
    return Object.entries(this.object()).map(([key, value]) => [key, this.at(key, value)]);
  }

  /** An object as it is. */
  object(): { readonly [key: string]: unknown } {
    if (isObject(this.value)) return this.value;
    throw this.refused("an object");
  }

  /** The items of a list. */
  items(): JsonPart[] {
    if (!Array.isArray(this.value)) throw this.refused("a list");
    return this.value.map((item, index) => this.at(String(index), item));
  }

  text(): string {
    if (typeof this.value === "string") return this.value;
    throw this.refused("a text");
  }

  /** The text that an object must hold at a key. */
  textAt(key: string): string {
    return (this.member(key) ?? this.at(key, undefined)).text();
  }

  /** An error about this part. */
  refused(expected: string): UserError {
    const { what, file, hint } = this.source;
    const place = this.path === "" ? "it" : this.path;
    return new UserError(
      `${what} ${file} cannot be used: ${place} must be ${expected}, got ${kindOf(this.value)}; ${hint}`,
    );
  }

  private at(key: string, value: unknown): JsonPart {
    return new JsonPart(value, this.source, this.path === "" ? key : `${this.path}.${key}`);
  }
}

function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}
