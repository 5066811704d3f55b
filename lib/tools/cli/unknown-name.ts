import { UserError } from "./user-error";

/** Something was named that is not there: tells the names that are. */
export function unknownName(what: string, names: string[]): UserError {
  return new UserError(`${what}; available: ${names.join(", ") || "none"}`);
}
