import { readJson } from "../read-json";
import type { BlockValues } from "./stack";

/** What `cdktf deploy --outputs-file` wrote: the outputs of each stack by name. */
export function readOutputs(file: string): { readonly [stack: string]: BlockValues } {
  const stacks = readJson("--outputs", file, "write it with cdktf deploy --outputs-file").entries();
  return Object.fromEntries(stacks.map(([stack, outputs]) => [stack, outputs.object()]));
}
