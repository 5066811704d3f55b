import { routeClosed } from "../errors/caller-errors";
import type { Request } from "../http/exchange";
import type { Services } from "../services/services";
import { FOUNDRY_AUDIENCE } from "../sign-in/tokens";

/** Documented: an application offers nothing of OpenAI's API that would be kept between calls. */
const CLOSED = ["conversations", "files", "vector_stores", "containers"];

/** Refuses a call to a closed route below an application; other routes pass. @param path - below the project */
export function assertOpen(
  { tokens }: Pick<Services, "tokens">,
  path: string[],
  { headers }: Request,
): void {
  const [first, , protocols, openai, route = ""] = path;
  const isOpenai = first === "applications" && protocols === "protocols" && openai === "openai";
  if (!isOpenai || !CLOSED.includes(route)) return;
  tokens.principalOf(headers, [FOUNDRY_AUDIENCE]);
  throw routeClosed(route);
}
