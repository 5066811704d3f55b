import { readFileSync } from "node:fs";
import { reasonOf } from "../client/reason";
import { UserError } from "./user-error";

/** What stands in a JSON file, which is named by an option or by its use; `hint` tells how to come by such a file. */
export function readJson(what: string, file: string, hint: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`${what} ${file} cannot be read (${reasonOf(error)}): ${hint}`);
  }
}
