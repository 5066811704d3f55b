/** Somebody pressed Ctrl-C, and everything is put away: nothing is left to say. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}
