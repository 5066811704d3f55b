import { readFileSync } from "node:fs";
import { UserError } from "../user-error";
import type { BlockValues } from "./stack";

/** What `cdktf deploy --outputs-file` wrote: the outputs of each stack by name. */
export function readOutputs(file: string): { readonly [stack: string]: BlockValues } {
  const outputs = parse(file);
  const isOfStacks =
    isObject(outputs) && Object.values(outputs).every((ofStack) => isObject(ofStack));
  if (isOfStacks) return outputs as { [stack: string]: BlockValues };
  throw new UserError(`--outputs ${file} is not what cdktf deploy --outputs-file writes`);
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(
      `--outputs ${file} cannot be read (${(error as Error).message}): write it with cdktf deploy --outputs-file`,
    );
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
