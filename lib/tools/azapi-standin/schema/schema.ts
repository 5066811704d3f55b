import type { Type } from "../values/type";

/** An argument or attribute. An absent flag is false. */
export interface Attribute {
  type: Type;
  required?: true;
  optional?: true;
  computed?: true;
  sensitive?: true;
  deprecated?: true;
  writeOnly?: true;
}

/** An attribute that holds an object, or a list of objects, with its own attributes. */
export interface NestedAttribute {
  nesting: "single" | "list";
  attributes: { [name: string]: Attribute };
  optional?: true;
  computed?: true;
}

/** A nested block. */
export interface NestedBlock {
  nesting: "single" | "list";
  attributes: { [name: string]: Attribute };
}

/** The schema of a provider, resource or data source. */
export interface Schema {
  version: number;
  attributes: { [name: string]: Attribute | NestedAttribute };
  blocks: { [name: string]: NestedBlock };
}

/** True for an attribute with its own attributes. */
export function isNested(attribute: Attribute | NestedAttribute): attribute is NestedAttribute {
  return "nesting" in attribute;
}

/** Schemas do not change, and every call about a resource asks for its type. */
const known = new WeakMap<Schema, Type>();

/** The type of the whole configuration, plan or state. */
export function typeOfSchema(schema: Schema): Type {
  const type = known.get(schema) ?? compose(schema);
  known.set(schema, type);
  return type;
}

function compose({ attributes, blocks }: Schema): Type {
  const members: { [name: string]: Type } = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    members[name] = isNested(attribute) ? typeOfNested(attribute) : attribute.type;
  }
  for (const [name, block] of Object.entries(blocks)) members[name] = typeOfNested(block);
  return ["object", members];
}

function typeOfNested({ nesting, attributes }: NestedAttribute | NestedBlock): Type {
  const members = Object.entries(attributes).map(([name, { type }]) => [name, type] as const);
  const object: Type = ["object", Object.fromEntries(members)];
  return nesting === "list" ? ["list", object] : object;
}
