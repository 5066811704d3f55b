/** What commands get from the outside. */
export interface CommandContext {
  /** Writes a line of the result. */
  readonly print: (line: string) => void;
}
