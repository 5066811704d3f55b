import { UserError } from "./user-error";

/** For a name that does not exist: lists those that do. */
export function unknownName(what: string, names: string[]): UserError {
  return new UserError(`${what}; available: ${names.join(", ") || "none"}`);
}
