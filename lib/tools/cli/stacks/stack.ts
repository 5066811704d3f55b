import type { JsonPart } from "../json-part";

/** Attributes of a block: JSON, in which expressions are strings such as `${local.x}`. */
export interface BlockValues {
  readonly [attribute: string]: unknown;
}

/** A resource or data source, as its construct declared it. */
export interface Block {
  /** Path of the element in the construct tree: `support/Support/Route/Resource`. */
  readonly path: string;
  /** Address in Terraform. */
  readonly address: string;
  /** Terraform's type, such as `azapi_resource`. */
  readonly type: string;
  readonly values: BlockValues;
}

/** What is known about a stack, from its synthesis or its state. */
export interface Stack {
  /** Its name in the program. */
  readonly id: string;
  /** Resources and data sources. */
  readonly blocks: Block[];
  readonly locals: BlockValues;
  readonly outputs: BlockValues;
}

/** Outputs by name, from a state or a synthesized stack, which both write each as an object with its value. */
export function outputsIn(outputs: JsonPart | undefined): BlockValues {
  const entries = outputs?.entries() ?? [];
  return Object.fromEntries(entries.map(([name, output]) => [name, output.member("value")?.value]));
}

/** Something inside JSON: `memberAt(values, "body.properties.agents[0]")`; undefined if it is absent. */
export function memberAt(value: unknown, path: string): unknown {
  return path
    .split(/[.[\]]+/)
    .filter((key) => key !== "")
    .reduce(memberOf, value);
}

/** The same, if it is a string. */
export function textAt(value: unknown, path: string): string | undefined {
  const member = memberAt(value, path);
  return typeof member === "string" ? member : undefined;
}

function memberOf(value: unknown, key: string): unknown {
  const isThere = typeof value === "object" && value !== null && Object.hasOwn(value, key);
  return isThere ? Reflect.get(value, key) : undefined;
}
