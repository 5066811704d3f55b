import type { Dispatcher } from "undici";
import { proxyFor, proxyIn } from "./proxy";

/**
 * `fetch`, through the proxy of the environment if there is one. Node's own takes no notice of it before Node 24, and
 * takes no dispatcher of another version of undici than its own; so with a proxy, undici's `fetch` is used, which is
 * loaded then.
 */
export async function fetchThrough(url: URL, init: RequestInit): Promise<Response> {
  if (proxyIn(process.env) === undefined) return fetch(url, init);
  const undici = await import("undici");
  const dispatcher = await dispatcherFor(url);
  const answer: unknown = await undici.fetch(url, { ...(init as object), dispatcher });
  return answer as Response;
}

const dispatchers = new Map<string, Dispatcher>();

/** One for each proxy, and one for what goes without: connections are kept in it. */
async function dispatcherFor(url: URL): Promise<Dispatcher> {
  const { Agent, ProxyAgent } = await import("undici");
  const proxy = proxyFor(url, process.env)?.url.href;
  const known = dispatchers.get(proxy ?? "");
  if (known !== undefined) return known;
  const made = proxy === undefined ? new Agent() : new ProxyAgent(proxy);
  dispatchers.set(proxy ?? "", made);
  return made;
}
