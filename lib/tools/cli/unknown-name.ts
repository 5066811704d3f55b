import { UserError } from "./user-error";

/** For a name that does not exist: lists those that do. */
export function unknownName(what: string, names: string[]): UserError {
  const others = names.length === 0 ? "there is none at all" : `available: ${names.join(", ")}`;
  return new UserError(`${what}; ${others}`);
}
