import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../user-error";

/** A block of a synthesized stack, as the construct that made it. */
export interface SynthesizedBlock {
  /** Path of the element in the construct tree: `support/Support/Route/Resource`. */
  readonly path: string;
  /** Address in Terraform. */
  readonly address: string;
}

/** A stack as cdktf synthesized it. */
export interface SynthesizedStack {
  /** Where Terraform runs for it. */
  readonly directory: string;
  /** Resources and data sources. */
  readonly blocks: SynthesizedBlock[];
}

/** All stacks in the directory that `cdktf synth` and `cdktf deploy` write. */
export function readStacks(outdir: string): SynthesizedStack[] {
  const { stacks } = readJson(join(outdir, "manifest.json"), outdir) as Manifest;
  return Object.values(stacks).map(({ synthesizedStackPath, workingDirectory }) => {
    const stack = readJson(join(outdir, synthesizedStackPath), outdir) as StackJson;
    return {
      directory: join(outdir, workingDirectory),
      blocks: [...blocksIn(stack.resource, ""), ...blocksIn(stack.data, "data.")],
    };
  });
}

interface Manifest {
  readonly stacks: {
    readonly [id: string]: {
      readonly synthesizedStackPath: string;
      readonly workingDirectory: string;
    };
  };
}

type Blocks = { readonly [type: string]: { readonly [id: string]: BlockJson } } | undefined;

interface BlockJson {
  readonly "//"?: { readonly metadata?: { readonly path?: string } };
}

interface StackJson {
  readonly resource?: Blocks;
  readonly data?: Blocks;
}

function blocksIn(blocks: Blocks, prefix: string): SynthesizedBlock[] {
  return Object.entries(blocks ?? {}).flatMap(([type, ofType]) =>
    Object.entries(ofType).map(([id, block]) => ({
      path: block["//"]?.metadata?.path ?? "",
      address: `${prefix}${type}.${id}`,
    })),
  );
}

function readJson(file: string, outdir: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(
      `${outdir} holds no synthesized stacks (${error instanceof Error ? error.message : String(error)}): run cdktf synth, or name its directory with --out`,
    );
  }
}
