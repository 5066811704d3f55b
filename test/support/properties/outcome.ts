import { ValidationError } from "../../../lib/constructs/core/errors";
import { synthesize } from "../../../lib/constructs/testing/synthesize";
import type { Call } from "./call";
import { jsonFaults } from "./json-faults";
import { HOSTILE } from "./values";
import { realize, World } from "./world";

/** How a call ended: refused in our words, or in JSON, or otherwise, which is a fault. */
export interface Outcome {
  readonly refusal?: string;
  readonly json?: { readonly [section: string]: unknown };
  readonly faults: string[];
}

/** Makes a call in a program of its own, and synthesizes it. */
export function outcomeOf({ run }: Call, args: unknown[], prefix?: string): Outcome {
  try {
    const world = new World(prefix);
    run(world, ...(args.map((arg) => realize(arg, world)) as never[]));
    const json = synthesize(world.stack);
    return { json, faults: jsonFaults(json) };
  } catch (thrown) {
    const refusal = thrown instanceof Error ? thrown.message : String(thrown);
    return { refusal, faults: isOurs(thrown) ? [] : [(thrown as Error).stack ?? refusal] };
  }
}

/** Our errors, at once or at synth; those of cdktf and `constructs` that say what is wrong, and where. */
function isOurs(thrown: unknown): boolean {
  if (thrown === HOSTILE || thrown instanceof ValidationError) return true;
  if (!(thrown instanceof Error) || thrown.constructor !== Error) return false;
  const [first = "", ...others] = thrown.message.split("\n  ");
  if (!first.startsWith("Validation failed")) return CLEAR.test(first);
  return others.every((line) => /^\[.*\] \[\w+\] /.test(line));
}

const CLEAR = /^There is already a Construct with name|is not a resource or data source/;
