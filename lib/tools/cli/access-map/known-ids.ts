import { CHILD_IDS, ownerOf } from "../../../agreed/child-ids";
import { lastSegment } from "../../../azure/resource-ids";
import { RESOURCE_GROUP } from "../../../azure/resource-types";
import { textAt, type Block, type Stack } from "../stacks/stack";
import { blockAt, sourceOf } from "./references";

/**
 * Ids as far as known before Terraform runs: `/subscriptions/…` if written out, and `{path}` for the id of what the
 * construct at that path creates. The same thing always has the same text.
 */
export class KnownIds {
  /** The expressions that are being read. */
  private readonly underway = new Set<string>();

  constructor(
    private readonly stack: Stack,
    private readonly stacks: Stack[],
  ) {}

  /** A text with its expressions replaced. */
  read(text: string): string {
    return text.replace(TEMPLATE, (_, expression: string) => this.evaluate(expression.trim()));
  }

  /** The id of what a block creates or reads. */
  idOf(block: Block): string {
    const { type, values } = block;
    const given = textAt(values, "id") ?? textAt(values, "resource_id");
    if (given !== undefined) return this.read(given);
    const [armType] = (textAt(values, "type") ?? "").split("@");
    const parentId = textAt(values, "parent_id");
    const name = textAt(values, "name");
    if (type !== "azapi_resource" || !armType || !parentId || !name || name.includes("${")) {
      return `{${pathOf(block)}}`;
    }
    return `${this.read(parentId)}/${segmentOf(armType)}/${name}`;
  }

  private evaluate(expression: string): string {
    // What leads back to itself has no value: Terraform refuses it.
    if (this.underway.has(expression)) return UNREADABLE;
    this.underway.add(expression);
    try {
      return this.follow(expression);
    } finally {
      this.underway.delete(expression);
    }
  }

  private follow(expression: string): string {
    const [, local] = /^local\.([\w-]+)$/.exec(expression) ?? [];
    const value = this.stack.locals[local ?? ""];
    if (typeof value === "string") return this.read(value);

    const source = sourceOf(expression, this.stack, this.stacks);
    if (source === undefined) return UNREADABLE;
    const { block, attribute } = source;
    if (attribute === "id" && blockAt(expression, this.stack) === block) return this.idOf(block);
    return /(^|_)id$/.test(attribute) ? `{${pathOf(block)}}` : `{${pathOf(block)}.${attribute}}`;
  }
}

/** The path of a construct that users know, without the internal element that does the work. */
export function pathOf({ path, address }: Block): string {
  return (ownerOf(path, CHILD_IDS.current) ?? ownerOf(path) ?? path) || address;
}

/** Stands for an expression that leads nowhere. */
const UNREADABLE = "{expression}";

/** `${…}`, with strings and one level of braces inside. */
const TEMPLATE = /\$\{((?:[^{}"]|"[^"]*"|\{[^{}]*\})*)\}/g;

/** What comes between the parent's id and the name: a child's type, for others the provider too. */
function segmentOf(armType: string): string {
  const [namespace = "", ...types] = armType.split("/");
  if (armType === RESOURCE_GROUP) return types.join("/");
  return types.length > 1 ? lastSegment(armType) : `providers/${namespace}/${types.join("/")}`;
}
