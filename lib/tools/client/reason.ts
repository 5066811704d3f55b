import { isObject } from "./json";

/** The message of an error, whatever was thrown and wherever its class comes from. */
export function reasonOf(error: unknown): string {
  const message = isObject(error) ? error["message"] : undefined;
  return typeof message === "string" ? message : String(error);
}
