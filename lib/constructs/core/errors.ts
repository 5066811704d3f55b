import type { IConstruct } from "constructs";

/** A mistake in the program that uses the library. The code is stable and explained in docs/messages.md. */
export class ValidationError extends Error {
  constructor(
    readonly code: string,
    readonly constructPath: string,
    readonly faults: string[],
  ) {
    super(`[${code}] ${constructPath}: ${faults.join("; ")}`);
    this.name = "ValidationError";
  }
}

/** Throws one error that lists all faults; nothing when there is none. */
export function throwIfAny(construct: IConstruct, code: string, faults: string[]): void {
  if (faults.length > 0) throw new ValidationError(code, construct.node.path, faults);
}

/** For what only the finished tree can tell: faults found at synth, under the same codes. */
export function checkAtSynth(construct: IConstruct, code: string, check: () => string[]): void {
  construct.node.addValidation({
    validate: () => check().map((fault) => `[${code}] ${fault}`),
  });
}
