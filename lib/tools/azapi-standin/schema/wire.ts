import { isNested } from "./schema";
import type { Attribute, NestedAttribute, NestedBlock, Schema } from "./schema";

/** A schema as the protocol carries it. */
export function wireSchema({ version, attributes, blocks }: Schema): object {
  return {
    version,
    block: {
      version,
      attributes: wireAttributes(attributes),
      block_types: Object.entries(blocks).map(([name, block]) => wireBlock(name, block)),
    },
  };
}

function wireAttributes(attributes: Schema["attributes"]): object[] {
  return Object.entries(attributes).map(([name, attribute]) =>
    isNested(attribute) ? wireNested(name, attribute) : wireAttribute(name, attribute),
  );
}

function wireAttribute(name: string, { type, writeOnly, ...flags }: Attribute): object {
  return { name, type: Buffer.from(JSON.stringify(type)), write_only: writeOnly, ...flags };
}

function wireNested(name: string, { nesting, attributes, ...flags }: NestedAttribute): object {
  const nested = { nesting: nesting.toUpperCase(), attributes: wireAttributes(attributes) };
  return { name, nested_type: nested, ...flags };
}

function wireBlock(name: string, { nesting, attributes }: NestedBlock): object {
  return {
    type_name: name,
    nesting: nesting.toUpperCase(),
    block: { attributes: wireAttributes(attributes) },
  };
}
