import { readJson } from "../read-json";
import { UserError } from "../user-error";
import { otherKind } from "./file-kind";
import type { BlockValues } from "./stack";

/** What `cdktf deploy --outputs-file` wrote: the outputs of each stack by name. */
export function readOutputs(file: string): { readonly [stack: string]: BlockValues } {
  const json = readJson("--outputs", file, "write it with cdktf deploy --outputs-file");
  const other = otherKind(json.value);
  if (other !== undefined && !other.isOutputs)
    throw new UserError(`--outputs ${file} ${other.told}`);
  const stacks = json.entries();
  return Object.fromEntries(stacks.map(([stack, outputs]) => [stack, outputs.object()]));
}
