import { sessionKey, type InvocationHandler } from "../../entities/invocation";
import { invocationFailed, sessionNotReady } from "../../errors/caller-errors";
import type { Container, Handle } from "./handler";
import { json } from "./json";
import { slow } from "./slow";
import { sse } from "./sse";

/** The same bytes and content type; headers for the agent come back too, so callers see that they arrived. */
const echo: Handle = ({ request: { bytes, headers } }) => ({
  status: 200,
  headers: {
    "content-type": headers["content-type"] ?? "application/octet-stream",
    ...Object.fromEntries(forTheAgent(headers)),
  },
  content: [bytes],
});

const empty: Handle = () => ({ status: 200, content: [] });

const failing: Handle = () => {
  throw invocationFailed();
};

/** Starts at the first call to the agent; earlier calls are refused. */
const notReady: Handle = (invocation, services) => {
  const { agenda, behaviours, sessions } = services;
  const [first = invocation.session] = sessions.under(sessionKey(invocation.agentKey, ""));
  const left = agenda.left(first.since, behaviours.sessionReadyMs);
  if (left > 0) throw sessionNotReady(left);
  return echo(invocation, services);
};

/** The container of each handler. */
export const CONTAINERS: { readonly [handler in InvocationHandler]: Container } = {
  echo: { handle: echo },
  json,
  sse: { handle: sse },
  slow: { handle: slow },
  failing: { handle: failing },
  empty: { handle: empty },
  "not-ready": { handle: notReady },
};

/** Read in the service's own packages: only headers with this prefix reach the agent. */
function forTheAgent(headers: { readonly [name: string]: string | undefined }): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    name.startsWith("x-client-") && value !== undefined ? [[name, value]] : [],
  );
}
