import { reasonOf } from "../client/reason";
import { decodeText } from "./decode-text";
import { JsonPart } from "./json-part";
import { readBytes } from "./read-bytes";
import { UserError } from "./user-error";

/** No file that these tools read comes close; what goes through deeper JSON may run out of stack. */
const DEEPEST = 500;

/** The content of a JSON file; `what` is its option or purpose, and `hint` says how to get such a file. */
export function readJson(what: string, file: string, hint: string): JsonPart {
  try {
    const json = parse(decodeText(readBytes(file)));
    if (isDeeperThan(DEEPEST, json))
      throw new Error(`it is nested more than ${DEEPEST} levels deep`);
    return JsonPart.ofFile(json, { what, file, hint });
  } catch (error) {
    throw new UserError(`${what} ${file} cannot be read (${reasonOf(error)}): ${hint}`);
  }
}

/** Node's own words quote the file, which may hold secrets. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [place = ""] = / at position \d+/.exec(reasonOf(error)) ?? [];
    throw new Error(text.trim() === "" ? "it is empty" : `it is not JSON${place}`);
  }
}

function isDeeperThan(levels: number, json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; depth < levels; depth++) {
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? (Object.values(value) as unknown[]) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
