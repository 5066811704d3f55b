/** A problem that the user can fix: printed as one sentence, without a stack trace. */
export class UserError extends Error {
  override readonly name = "UserError";

  /** An exit status of 10 or above reports what a diagnosis found. */
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}
