import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { JsonPart } from "../json-part";
import { readJson } from "../read-json";
import { UserError } from "../user-error";
import { outputsIn, type Block, type Stack } from "./stack";

/** A stack as cdktf synthesized it. */
export interface SynthesizedStack extends Stack {
  /** Where Terraform runs for it. */
  readonly directory: string;
  /** Where its state is, if that is a file on this machine. */
  readonly stateFile: string | undefined;
}

/** All stacks in the directory that `cdktf synth` and `cdktf deploy` write. */
export function readStacks(outdir: string): SynthesizedStack[] {
  if (!existsSync(join(outdir, MANIFEST))) {
    throw new UserError(`${outdir} holds no synthesized stacks: ${HINT}`);
  }
  const stacks = read(outdir, MANIFEST).member("stacks")?.entries() ?? [];
  return stacks.map(([id, described]) => {
    const stack = read(outdir, described.textAt("synthesizedStackPath"));
    const directory = join(outdir, described.textAt("workingDirectory"));
    const state = stack.member("terraform")?.member("backend")?.member("local")?.member("path");
    return {
      id,
      directory,
      stateFile: state === undefined ? undefined : resolve(directory, state.text()),
      blocks: [
        ...blocksIn(stack.member("resource"), ""),
        ...blocksIn(stack.member("data"), "data."),
      ],
      locals: stack.member("locals")?.object() ?? {},
      outputs: outputsIn(stack.member("output")),
    };
  });
}

/** Blocks stand below their type and id. */
function blocksIn(blocks: JsonPart | undefined, prefix: string): Block[] {
  return (blocks?.entries() ?? []).flatMap(([type, ofType]) =>
    ofType.entries().map(([id, block]) => {
      const values = Object.entries(block.object()).filter(([name]) => name !== COMMENT);
      return {
        path: block.member(COMMENT)?.member("metadata")?.member("path")?.text() ?? "",
        address: `${prefix}${type}.${id}`,
        type,
        values: Object.fromEntries(values),
      };
    }),
  );
}

/** Where cdktf writes what Terraform does not read. */
const COMMENT = "//";

function read(outdir: string, file: string): JsonPart {
  return readJson("the synthesized stack", join(outdir, file), HINT);
}

const MANIFEST = "manifest.json";
const HINT = "run cdktf synth, or set --out to its output directory";
