import { existsSync, readFileSync } from "node:fs";
import type { ApplicationAddress } from "../../client/application-address";
import type { Message } from "../../client/message";
import { replaceFile } from "../../local/store/replace-file";
import { reasonOf } from "../../client/reason";
import { UserError } from "../user-error";

/** The content of a session file. */
interface Session {
  readonly version: 1;
  /** Base URL of the application that it was held with. */
  readonly application: string;
  readonly messages: Message[];
}

/** The conversation so far; empty if there is no file yet. A file that cannot be read is not changed. */
export function readSession(file: string, { baseUrl }: ApplicationAddress): Message[] {
  if (!existsSync(file)) return [];
  const session = parse(file);
  if (!isSession(session)) {
    throw new UserError(
      `--session ${file} does not contain a conversation and is not changed: choose another file`,
    );
  }
  if (session.application === baseUrl) return session.messages;
  throw new UserError(
    `--session ${file} belongs to another application, ${session.application}: choose another file`,
  );
}

/** Writes the whole conversation; if it is interrupted, the earlier file remains. */
export function writeSession(
  file: string,
  { baseUrl }: ApplicationAddress,
  messages: Message[],
): void {
  const session: Session = { version: 1, application: baseUrl, messages };
  try {
    replaceFile(file, `${JSON.stringify(session, null, 2)}\n`);
  } catch (error) {
    throw new UserError(`--session ${file} cannot be written: ${reasonOf(error)}`);
  }
}

function parse(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw new UserError(`--session ${file} cannot be read: ${reasonOf(error)}`);
  }
}

function isSession(value: unknown): value is Session {
  const { version, application, messages } = (value ?? {}) as Partial<Session>;
  return (
    version === 1 &&
    typeof application === "string" &&
    Array.isArray(messages) &&
    messages.every(isMessage)
  );
}

function isMessage(value: unknown): value is Message {
  const { role, content } = (value ?? {}) as Partial<Message>;
  return (role === "user" || role === "assistant") && typeof content === "string";
}
