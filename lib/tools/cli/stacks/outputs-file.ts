import { isObject } from "../../client/json";
import { readJson } from "../read-json";
import { UserError } from "../user-error";
import type { BlockValues } from "./stack";

/** What `cdktf deploy --outputs-file` wrote: the outputs of each stack by name. */
export function readOutputs(file: string): { readonly [stack: string]: BlockValues } {
  const outputs = readJson("--outputs", file, "write it with cdktf deploy --outputs-file");
  const isOfStacks =
    isObject(outputs) && Object.values(outputs).every((ofStack) => isObject(ofStack));
  if (isOfStacks) return outputs as { [stack: string]: BlockValues };
  throw new UserError(`--outputs ${file} is not what cdktf deploy --outputs-file writes`);
}
