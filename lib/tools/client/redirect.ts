import { FoundryAgentError } from "./foundry-agent-error";

/** More redirects mean a circle. */
export const MOST_REDIRECTS = 5;

/** Statuses that ask for the same method again at another address. */
const SAME_METHOD = [307, 308];

/** Statuses that name another address; after these, only reading is sure to mean the same there. */
const OTHERS = [301, 302, 303];

/**
 * Where a redirect leads; undefined if the answer is none. It is followed within its origin if it asks for the same
 * request again. Neither a token nor a question ever goes to another origin, even one that may get tokens: the caller
 * did not choose it.
 */
export function redirectTarget(answer: Response, url: URL, method: string): URL | undefined {
  const { status } = answer;
  const location = answer.headers.get("location");
  if (location === null || ![...SAME_METHOD, ...OTHERS].includes(status)) return undefined;
  const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
  const isReading = method === "GET" || method === "HEAD";
  if (target === undefined || target.origin !== url.origin) {
    const where = target === undefined ? "an unreadable address" : originOf(target);
    throw refused(
      `${url.host} redirects to ${where} (${status}), where nothing is sent: if that is the right address, pass its URL`,
      status,
    );
  }
  if (isReading || SAME_METHOD.includes(status)) return target;
  throw refused(
    `${url.host} redirects to ${target.pathname} (${status}), which would lose what was sent: pass that URL`,
    status,
  );
}

/** Of `data:` and the like, there is only the scheme. */
function originOf({ origin, protocol }: URL): string {
  return origin === "null" ? protocol : origin;
}

function refused(why: string, status: number): FoundryAgentError {
  return new FoundryAgentError(why, "service", { status });
}
