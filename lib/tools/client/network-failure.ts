import { FoundryAgentError } from "./foundry-agent-error";
import { isObject } from "./json";
import { reasonOf } from "./reason";

/** Node's codes for certificates that it does not trust. */
const UNTRUSTED = [
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

/** The error of a request that got no answer. One that was aborted on purpose keeps its own error. */
export function networkFailure(error: unknown, url: string | URL): unknown {
  if (error instanceof FoundryAgentError) return error;
  if (isAbort(error)) return error;
  const { host } = new URL(url);
  const code = codeOf(error);
  return new FoundryAgentError(reason(code, host, error), "service", { code });
}

function reason(code: string | undefined, host: string, error: unknown): string {
  if (code !== undefined && UNTRUSTED.includes(code)) {
    return `the certificate of ${host} is not trusted (${code}): set NODE_EXTRA_CA_CERTS to the file of its authority`;
  }
  switch (code) {
    case "CERT_HAS_EXPIRED":
      return `the certificate of ${host} has expired (${code})`;
    case "ERR_TLS_CERT_ALTNAME_INVALID":
      return `the certificate of ${host} is for another host (${code}): check the URL`;
    case "ENOTFOUND":
      return `the host ${host} does not exist: check the URL; hosts are named after the custom subdomain of the account, which may differ from its name`;
    case "ECONNREFUSED":
      return `nothing answers at ${host} (${code}): is it running?`;
    default:
      return `the connection to ${host} failed (${code ?? reasonOf(error)}): try again`;
  }
}

/** Whether it was ended on purpose. */
export function isAbort(error: unknown): boolean {
  return isObject(error) && error["name"] === "AbortError";
}

/** Node's own code for the fault, which is on the cause of what `fetch` throws. */
function codeOf(error: unknown): string | undefined {
  if (!isObject(error)) return undefined;
  const { code, cause } = error;
  return typeof code === "string" ? code : codeOf(cause);
}
