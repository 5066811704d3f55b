import { isObject, type JsonObject } from "../core/json";
import { bodyRefused } from "../errors/service-errors";

/**
 * Reads the fields of a body by name and type. Other fields are refused by name, so a misspelled or misplaced field is
 * never accepted silently.
 */
export class BodyReader {
  private readonly rest: Set<string>;

  constructor(
    private readonly value: JsonObject,
    private readonly at: string,
  ) {
    this.rest = new Set(Object.keys(value));
  }

  static of(value: unknown, at: string): BodyReader {
    if (!isObject(value)) throw bodyRefused(`${at} must be an object`);
    return new BodyReader(value, at);
  }

  has(name: string): boolean {
    return this.value[name] !== undefined;
  }

  text(name: string): string | undefined {
    return this.typed(name, "a string", (value) => typeof value === "string") as string | undefined;
  }

  flag(name: string): boolean | undefined {
    return this.typed(name, "true or false", (value) => typeof value === "boolean") as
      boolean | undefined;
  }

  count(name: string): number | undefined {
    const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
    return this.typed(name, "a whole number of at least 0", isCount) as number | undefined;
  }

  words(name: string): string[] | undefined {
    const isList = (value: unknown) =>
      Array.isArray(value) && value.every((entry) => typeof entry === "string");
    return this.typed(name, "a list of strings", isList) as string[] | undefined;
  }

  texts(name: string): { [key: string]: string } | undefined {
    const isMap = (value: unknown) =>
      isObject(value) && Object.values(value).every((entry) => typeof entry === "string");
    return this.typed(name, "an object of strings", isMap) as { [key: string]: string } | undefined;
  }

  object(name: string): BodyReader | undefined {
    const value = this.typed(name, "an object", isObject) as JsonObject | undefined;
    return value && new BodyReader(value, this.path(name));
  }

  /** An object as it is. */
  anyObject(name: string): JsonObject | undefined {
    return this.typed(name, "an object", isObject) as JsonObject | undefined;
  }

  /** What was not read yet, as it is, if it is among these names. */
  restOf(names: string[]): JsonObject {
    const present = names.filter((name) => this.rest.delete(name));
    return Object.fromEntries(present.map((name) => [name, this.value[name]]));
  }

  list(name: string): BodyReader[] | undefined {
    const value = this.typed(name, "a list", Array.isArray) as unknown[] | undefined;
    return value?.map((item, index) => BodyReader.of(item, `${this.path(name)}[${index}]`));
  }

  /** Accepts fields that the service computes, and ignores on input. */
  ignore(...names: string[]): void {
    for (const name of names) this.rest.delete(name);
  }

  /** Refuses the fields that were not read. */
  done(): void {
    for (const name of this.rest) throw bodyRefused(`${this.path(name)} is not expected here`);
  }

  path(name: string): string {
    return `${this.at}.${name}`;
  }

  private typed(name: string, wanted: string, holds: (value: unknown) => boolean): unknown {
    this.rest.delete(name);
    const value = this.value[name];
    if (value === undefined || holds(value)) return value;
    throw bodyRefused(`${this.path(name)} must be ${wanted}`);
  }
}

/**
 * What to do with nulls in a body: refuse them, or treat them as absent. A template module says that the service refuses
 * them; the published schema marks some properties as nullable.
 */
export function settleNulls(value: unknown, nulls: "refused" | "absent", at = "body"): unknown {
  if (Array.isArray(value)) {
    return value.map((item, index) => settleNulls(item, nulls, `${at}[${index}]`));
  }
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name, entry]) => {
    if (entry === null && nulls === "refused") throw bodyRefused(`${at}.${name} must not be null`);
    return entry !== null;
  });
  return Object.fromEntries(
    kept.map(([name, entry]) => [name, settleNulls(entry, nulls, `${at}.${name}`)]),
  );
}

/** A property in a body that has not been read yet. */
export function writtenProperty(body: unknown, name: string): unknown {
  const properties = isObject(body) ? body["properties"] : undefined;
  return isObject(properties) ? properties[name] : undefined;
}
