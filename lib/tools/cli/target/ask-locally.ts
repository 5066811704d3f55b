import { fetchThrough } from "../../client/fetch-through";
import { isLocal } from "../../client/local-host";
import { UserError } from "../user-error";

/** Asks a local Azure for a token. It is on this machine, and nobody else is asked, whatever a URL or an answer says. */
export async function askLocally(url: URL, body: object): Promise<Response> {
  if (!/^https?:$/.test(url.protocol) || !isLocal(url.hostname)) {
    throw new UserError(`a local Azure issues tokens on this machine only, not at ${url.host}`);
  }
  // Local Azure takes nothing else: web pages can send other types without asking it first.
  const headers = { "content-type": "application/json" };
  const call = { method: "POST", headers, body: JSON.stringify(body) };
  return fetchThrough(url, { ...call, redirect: "error" });
}
