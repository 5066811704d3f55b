import type fc from "fast-check";
import type { World } from "./world";

/** A call of the public API: arguments that are mostly right, and the call in the program that they are for. */
export interface Call {
  readonly name: string;
  readonly args: fc.Arbitrary<unknown[]>;
  readonly run: (world: World, ...args: never[]) => unknown;
}
