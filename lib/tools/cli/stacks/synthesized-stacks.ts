import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { isObject, type JsonObject } from "../../client/json";
import { reasonOf } from "../../client/reason";
import { UserError } from "../user-error";
import type { Block, BlockValues, Stack } from "./stack";

/** A stack as cdktf synthesized it. */
export interface SynthesizedStack extends Stack {
  /** Where Terraform runs for it. */
  readonly directory: string;
  /** Where its state is, if that is a file on this machine. */
  readonly stateFile: string | undefined;
}

/** All stacks in the directory that `cdktf synth` and `cdktf deploy` write. */
export function readStacks(outdir: string): SynthesizedStack[] {
  const { stacks } = readObject(outdir, "manifest.json") as Manifest;
  return Object.entries(stacks ?? {}).map(([id, { synthesizedStackPath, workingDirectory }]) => {
    const stack = readObject(outdir, synthesizedStackPath) as StackJson;
    const directory = join(outdir, workingDirectory);
    const state = stack.terraform?.backend?.local?.path;
    return {
      id,
      directory,
      stateFile: state === undefined ? undefined : resolve(directory, state),
      blocks: [...blocksIn(stack.resource, ""), ...blocksIn(stack.data, "data.")],
      locals: stack.locals ?? {},
      outputs: Object.fromEntries(
        Object.entries(stack.output ?? {}).map(([name, { value }]) => [name, value]),
      ),
    };
  });
}

interface Manifest {
  readonly stacks?: {
    readonly [id: string]: {
      readonly synthesizedStackPath: string;
      readonly workingDirectory: string;
    };
  };
}

type Blocks = { readonly [type: string]: { readonly [id: string]: BlockJson } } | undefined;

interface BlockJson {
  readonly "//"?: { readonly metadata?: { readonly path?: string } };
  readonly [attribute: string]: unknown;
}

interface StackJson {
  readonly terraform?: { readonly backend?: { readonly local?: { readonly path?: string } } };
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly locals?: BlockValues;
  readonly output?: { readonly [name: string]: { readonly value?: unknown } };
}

function blocksIn(blocks: Blocks, prefix: string): Block[] {
  return Object.entries(blocks ?? {}).flatMap(([type, ofType]) =>
    Object.entries(ofType).map(([id, { "//": comment, ...values }]) => ({
      path: comment?.metadata?.path ?? "",
      address: `${prefix}${type}.${id}`,
      type,
      values,
    })),
  );
}

function readObject(outdir: string, file: string): JsonObject {
  try {
    const json: unknown = JSON.parse(readFileSync(join(outdir, file), "utf8"));
    if (isObject(json)) return json;
    throw new Error(`${file} is not an object`);
  } catch (error) {
    throw new UserError(
      `${outdir} holds no synthesized stacks (${reasonOf(error)}): run cdktf synth, or set --out to its output directory`,
    );
  }
}
