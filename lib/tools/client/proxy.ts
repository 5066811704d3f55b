import { FoundryAgentError } from "./foundry-agent-error";
import { isLocal } from "./local-host";

/** The proxy of this process, and what is called without it. */
export interface ProxySettings {
  /** The variable that names it. */
  readonly variable: string;
  /** Its URL, which can contain a password. */
  readonly url: URL;
}

/** As `@azure/identity` reads them, so that calls go the way that signing in goes: the first one that is set counts. */
const VARIABLES = ["HTTPS_PROXY", "ALL_PROXY", "HTTP_PROXY"];

/** The proxy that the environment names for any host; undefined if it names none. */
export function proxyIn(environment: NodeJS.ProcessEnv): ProxySettings | undefined {
  const variable = VARIABLES.flatMap((name) => [name, name.toLowerCase()]).find(
    (name) => environment[name],
  );
  if (variable === undefined) return undefined;
  const given = environment[variable] ?? "";
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) {
    return { variable, url: new URL(given) };
  }
  throw new FoundryAgentError(
    `${variable} must be the URL of a proxy, such as http://proxy.contoso.com:8080`,
    "request",
  );
}

/** The proxy for a request: none for this machine, nor for what `NO_PROXY` names. */
export function proxyFor(url: URL, environment: NodeJS.ProcessEnv): ProxySettings | undefined {
  const without = environment["NO_PROXY"] || environment["no_proxy"] || "";
  const isDirect =
    isLocal(url.hostname) ||
    without.split(/[\s,]+/).some((entry) => names(entry.toLowerCase(), url));
  return isDirect ? undefined : proxyIn(environment);
}

/** `host`, `host:port`, `.domain` and `*.domain` for what is below it too, or `*` for everything. */
function names(entry: string, { hostname, port }: URL): boolean {
  if (entry === "*") return true;
  const [, name = "", ofPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
  if (name === "" || (ofPort !== undefined && ofPort !== (port || "443"))) return false;
  const domain = /^\*?(\..+)$/.exec(name)?.[1];
  if (domain === undefined) return hostname === name;
  return hostname.endsWith(domain) || hostname === domain.slice(1);
}
