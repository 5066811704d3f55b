import type { IConstruct } from "constructs";

/** A mistake in the program that uses the library. The code is stable and explained in docs/messages.md. */
export class ValidationError extends Error {
  constructor(
    readonly code: string,
    /** The path of the construct, or the call that creates a value outside the construct tree. */
    readonly place: string,
    readonly faults: string[],
  ) {
    super(`[${code}] ${place}: ${faults.join("; ")} ${whereToRead(code)}`);
    this.name = "ValidationError";
  }
}

/**
 * Throws one error that lists all faults of a construct, or of a call that creates a value; does nothing without
 * faults.
 */
export function throwIfAny(where: IConstruct | string, code: string, faults: string[]): void {
  if (faults.length === 0) return;
  throw new ValidationError(code, typeof where === "string" ? where : where.node.path, faults);
}

/** For rules about the finished tree: reports faults at synth, each with the code. */
export function checkAtSynth(construct: IConstruct, code: string, check: () => string[]): void {
  construct.node.addValidation({
    validate: () =>
      check().map((fault, index, { length }) =>
        // Once is enough for all faults of one check, which are printed together.
        index < length - 1 ? `[${code}] ${fault}` : `[${code}] ${fault} ${whereToRead(code)}`,
      ),
  });
}

/** The document is in the package; `foundry-agents explain` prints the same. */
function whereToRead(code: string): string {
  return `(explained in docs/messages.md: ${code})`;
}
