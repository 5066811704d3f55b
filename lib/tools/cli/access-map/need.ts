import { readJson } from "../read-json";
import { memberAt } from "../stacks/stack";
import { UserError } from "../user-error";

/** Something that an agent uses, as a file for `--needs` lists it. */
export interface Need {
  /** What people call it. */
  readonly name: string;
  /** ARM id, or path of the construct that creates the resource in this stack. */
  readonly scope: string;
  /** Name or GUID of the role that it takes; either this or `dataAction`. */
  readonly role?: string;
  /** The data action that it takes. */
  readonly dataAction?: string;
  /**
   * Path of the application whose agent needs it.
   *
   * @default - the agent of every application in the stack
   */
  readonly application?: string;
}

const FORM =
  'a list like [{ "name": "manuals", "scope": "/subscriptions/…", "role": "Storage Blob Data Reader" }], with dataAction in place of role for a single data action';

/** The needs in a file. */
export function readNeeds(file: string): Need[] {
  const { value: needs } = readJson("--needs", file, `it must be ${FORM}`);
  if (Array.isArray(needs) && needs.every(isNeed)) return needs;
  throw new UserError(`--needs ${file} must be ${FORM}`);
}

function isNeed(value: unknown): value is Need {
  const has = (key: string) => typeof memberAt(value, key) === "string";
  const lacks = (key: string) => memberAt(value, key) === undefined;
  const asksOnce = (has("role") && lacks("dataAction")) || (has("dataAction") && lacks("role"));
  return has("name") && has("scope") && asksOnce && (has("application") || lacks("application"));
}
