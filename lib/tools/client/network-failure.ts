import type { FailureCause } from "./failure-cause";
import { FoundryAgentError } from "./foundry-agent-error";
import { isObject } from "./json";
import { proxyFor, type ProxySettings } from "./proxy";
import { reasonOf } from "./reason";
import { isDataPlane, isResourceManager } from "./trusted-hosts";

/** Node's codes for certificates that it does not trust. */
const UNTRUSTED = [
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "CERT_UNTRUSTED",
];

/** Faults that time does not heal: of certificates, and of hosts that do not exist; with what can be done. */
const LASTING: { readonly [code: string]: string } = {
  ...Object.fromEntries(
    UNTRUSTED.map((code) => [
      code,
      "set NODE_EXTRA_CA_CERTS: for local Azure as foundry-agents local printed it, otherwise to the file of the authority that issued the certificate",
    ]),
  ),
  CERT_HAS_EXPIRED: "have the certificate of the host renewed",
  ERR_TLS_CERT_ALTNAME_INVALID: "check the URL",
  ENOTFOUND: "check the URL, and whether the host is known in this network",
};

/** What to do about a fault that waiting does not help with; undefined if it may pass. */
export function lastingRemedy(code: string | undefined): string | undefined {
  return Object.hasOwn(LASTING, code ?? "") ? LASTING[code ?? ""] : undefined;
}

/** Codes of Node and of undici, which is Node's `fetch`, for time-outs. */
const TIMEOUTS: { readonly [code: string]: string } = {
  UND_ERR_CONNECT_TIMEOUT: "did not accept a connection in time",
  ETIMEDOUT: "did not accept a connection in time, or fell silent",
  UND_ERR_HEADERS_TIMEOUT: "did not answer in time",
  UND_ERR_BODY_TIMEOUT: "fell silent in the middle of its answer",
  TimeoutError: "did not answer in time",
};

/** Codes of a connection that could not be made: with a proxy, the one to the proxy. */
const UNREACHED = [
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];

/** Undici's code when a proxy answers `CONNECT` with anything but 200. */
const REFUSED = "UND_ERR_ABORTED";

/**
 * The error of a request that got no answer, or only a part of one. If the caller's signal ended it, that is no failure:
 * the error stays as it is.
 */
export function networkFailure(
  error: unknown,
  address: string | URL,
  signal?: AbortSignal | null,
): unknown {
  if (error instanceof FoundryAgentError || signal?.aborted) return error;
  const url = new URL(address);
  const code = codeOf(error);
  const proxy = proxyFor(url, process.env);
  const reason =
    (proxy && reasonOfProxy(proxy, url, code)) ?? reasonFor(code ?? "", url, innermost(error));
  const cause: FailureCause = TIMEOUTS[code ?? ""] === undefined ? "service" : "timeout";
  return new FoundryAgentError(reason, cause, { code });
}

function reasonFor(code: string, url: URL, told: string): string {
  const { host } = url;
  if (UNTRUSTED.includes(code)) {
    return `the certificate of ${host} is not trusted (${code}): ${LASTING[code]}`;
  }
  if (TIMEOUTS[code] !== undefined) return `${host} ${TIMEOUTS[code]} (${code}): ${LATER}`;
  switch (code) {
    case "CERT_HAS_EXPIRED":
      return `the certificate of ${host} has expired (${code}): have it renewed`;
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return `the certificate of ${host} is for another host (${code}): check the URL`;
    case "ENOTFOUND":
      return unknownHost(url);
    case "EAI_AGAIN":
      return `the name ${host} cannot be looked up now (${code}): check the network and its DNS`;
    case "ECONNREFUSED":
      return `nothing answers at ${host} (${code}): is it running?`;
    default:
      if (told === BAD_PORT) {
        return `${host} is not called: port ${url.port} is one of those that web clients never connect to, so use another port`;
      }
      return `the connection to ${host} failed (${code || told}): try again`;
  }
}

/** Undici's words for a port that the Fetch standard blocks, such as 9. */
const BAD_PORT = "bad port";

const LATER =
  "try again later, and check the network, its firewalls and HTTPS_PROXY; what was sent may have arrived";

/** A host of a private endpoint has an address only in networks whose DNS knows its private zone (documented). */
function unknownHost(url: URL): string {
  const { host, hostname } = url;
  if (isResourceManager(url)) {
    return `the host ${host} of Azure Resource Manager was not found: check the network's DNS, and whether it needs HTTPS_PROXY; behind a private link, it is known only in its own network`;
  }
  const subdomain = isDataPlane(hostname)
    ? "; hosts are named after the custom subdomain of the account, which may differ from its name"
    : "";
  return `the host ${host} does not exist, or is known only in another network: check the URL${subdomain}; with a private endpoint, it is found only in networks that are linked to its private DNS zone`;
}

/** If it is the proxy that failed: why, without its password. */
function reasonOfProxy(
  { variable, url: { host } }: ProxySettings,
  url: URL,
  code = "",
): string | undefined {
  const proxy = `the proxy ${host} of ${variable}`;
  if (code === REFUSED) {
    return `${proxy} makes no connection to ${url.host}: check what it allows, and its user and password, or name the host in NO_PROXY`;
  }
  if (!UNREACHED.includes(code)) return undefined;
  return `${proxy} was not reached (${code}): check the variable, or name ${url.host} in NO_PROXY`;
}

/** Whether it was ended on purpose. */
export function isAbort(error: unknown): boolean {
  return isObject(error) && error["name"] === "AbortError";
}

/** Node's own code for the fault, which is on the cause of what `fetch` throws; a time-out of a signal has a name. */
function codeOf(error: unknown): string | undefined {
  if (!isObject(error)) return undefined;
  const { code, cause, name, errors } = error;
  if (name === "TimeoutError") return name;
  if (typeof code === "string") return code;
  return codeOf(cause) ?? (Array.isArray(errors) ? errors.map(codeOf).find(Boolean) : undefined);
}

/** What `fetch` throws says only that it failed; its cause says why. A host with several addresses has a fault for each. */
function innermost(error: unknown): string {
  if (!isObject(error)) return reasonOf(error);
  const [first] = Array.isArray(error["errors"]) ? (error["errors"] as unknown[]) : [];
  const inner = error["cause"] ?? first;
  return (inner === undefined ? "" : innermost(inner)) || reasonOf(error);
}
