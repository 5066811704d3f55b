import { readFileSync } from "node:fs";
import { reasonOf } from "../client/reason";
import { UserError } from "./user-error";

/** The content of a JSON file; `what` is its option or purpose, and `hint` says how to get such a file. */
export function readJson(what: string, file: string, hint: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`${what} ${file} cannot be read (${reasonOf(error)}): ${hint}`);
  }
}
