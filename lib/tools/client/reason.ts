import { isObject } from "./json";

/** What an error says, whatever was thrown and wherever its class comes from. */
export function reasonOf(error: unknown): string {
  const message = isObject(error) ? error["message"] : undefined;
  return typeof message === "string" ? message : String(error);
}
