/** Something that the user can put right: printed as one sentence, without a stack. */
export class UserError extends Error {
  override readonly name = "UserError";
}
