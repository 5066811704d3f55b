/** Something that the user can put right: printed as one sentence, without a stack. */
export class UserError extends Error {
  override readonly name = "UserError";

  /** Exit status 10 and above tells what a diagnosis found. */
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}
