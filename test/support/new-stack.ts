import { tmpdir } from "node:os";
import { App, DefaultTokenResolver, StringConcat, TerraformStack, Tokenization } from "cdktf";
import type { IConstruct } from "constructs";

/** An app creates its output folder if it is missing; these never write to theirs, so any folder will do. */
const OUTDIR = tmpdir();

/** A stack in its own app, with a provider only when the test adds one. */
export function newStack(id = "stack"): TerraformStack {
  return new TerraformStack(new App({ outdir: OUTDIR }), id);
}

/** What cdktf would write for a value: tokens become Terraform's expressions. */
export function resolved(scope: IConstruct, value: unknown): unknown {
  const resolver = new DefaultTokenResolver(new StringConcat());
  return Tokenization.resolve(value, { scope, resolver, preparing: false }) as unknown;
}
