import { reasonOf } from "../../client/reason";
import { UserError } from "../user-error";
import { askLocally } from "./ask-locally";

/** Asks the running local Azure that the command line names by the address of its token endpoint. */
export async function askRunning(url: string, path: string, body: object): Promise<Response> {
  if (!URL.canParse(url)) throw new UserError(`--url must be a URL, got ${url}`);
  try {
    return await askLocally(new URL(path, url), body);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `no local Azure answers at ${url} (${reasonOf(error)}): start one with foundry-agents local`,
    );
  }
}
