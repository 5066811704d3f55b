import type { TerraformStack } from "cdktf";
import { javascriptOf } from "./compiled-blocks";
import type { Surroundings } from "./fragment";
import type { MarkdownBlock } from "./markdown-block";

/** A fragment, to be called on the stack that is its `this`. */
export type Fragment = (this: TerraformStack, surroundings: Partial<Surroundings>) => void;

/** Runs a block of a document; for a fragment, returns a function. */
export function execute(block: MarkdownBlock): Fragment | undefined {
  const exported: { fragment?: Fragment } = {};
  new Function("require", "exports", javascriptOf(block))(require, exported);
  return exported.fragment;
}
