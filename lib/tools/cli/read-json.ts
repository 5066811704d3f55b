import { readFileSync } from "node:fs";
import { UserError } from "./user-error";

/** What stands in a JSON file that an option names; `hint` tells how to come by such a file. */
export function readJson(option: string, file: string, hint: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new UserError(`${option} ${file} cannot be read (${(error as Error).message}): ${hint}`);
  }
}
