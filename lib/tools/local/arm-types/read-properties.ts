import type { Behaviours } from "../behaviours/behaviours";
import { isObject, type JsonObject } from "../core/json";
import { bodyRefused } from "../errors/service-errors";
import { BodyReader, settleNulls } from "./body-reader";

/** How to read the body of a PUT. */
export interface ReadRules extends Pick<Behaviours, "nulls" | "readOnly"> {
  /** The properties that the service computes. */
  readonly computed: string[];
  /** What the service answers for the resource now. @default - it does not exist yet */
  readonly answered?: JsonObject | undefined;
}

/**
 * The properties in the body of a PUT. ARM's rule for every type, and what one public script relies on: who gets a
 * resource, changes it and puts the whole document back has it taken. So what the service computes is ignored, and so
 * is a null where the service answers null itself; whatever else is not known is refused.
 */
export function readProperties(body: unknown, rules: ReadRules): BodyReader {
  const document = readDocument(body, rules);
  const properties = document.object("properties");
  document.done();
  if (properties === undefined) throw bodyRefused("body.properties is required");
  return properties;
}

/** The whole body of a PUT, for types that have more than properties. */
export function readDocument(body: unknown, rules: ReadRules): BodyReader {
  const { answered, computed, nulls, readOnly } = rules;
  const kept = readOnly === "ignored" ? withoutComputed(body, computed) : body;
  const document = BodyReader.of(settleNulls(withoutAnsweredNulls(kept, answered), nulls), "body");
  document.ignore("id", "name", "type", "systemData");
  return document;
}

function withoutComputed(body: unknown, computed: string[]): unknown {
  if (!isObject(body) || !isObject(body["properties"])) return body;
  const kept = Object.entries(body["properties"]).filter(([name]) => !computed.includes(name));
  return { ...body, properties: Object.fromEntries(kept) };
}

function withoutAnsweredNulls(value: unknown, answered: unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = Array.isArray(answered) ? answered : [];
    return value.map((item, index) => withoutAnsweredNulls(item, items[index]));
  }
  if (!isObject(value) || !isObject(answered)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, entry]) => entry !== null || answered[name] !== null)
      .map(([name, entry]) => [name, withoutAnsweredNulls(entry, answered[name])]),
  );
}
