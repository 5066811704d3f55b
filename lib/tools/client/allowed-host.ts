import { FoundryAgentError } from "./foundry-agent-error";

/** A host that the user allowed by name. */
export interface AllowedHost {
  /** As URLs have it. */
  readonly hostname: string;
  /** Undefined if any port of the host is allowed. */
  readonly port: number | undefined;
}

const HTTPS_PORT = 443;

/** Reads a host such as `gateway.contoso.com` or `gateway.contoso.com:8443`. There are no wildcards. */
export function parseAllowedHost(text: string): AllowedHost {
  const url = /[\s*@/\\?#]/.test(text) ? undefined : parse(`https://${text}`);
  if (url === undefined) {
    throw new FoundryAgentError(
      `an allowed host is one host by its name, such as gateway.contoso.com or gateway.contoso.com:8443, without wildcards; got ${text === "" ? "an empty text" : text}`,
      "request",
    );
  }
  return { hostname: url.hostname, port: /:\d+$/.test(text) ? portOf(url) : undefined };
}

/** Whether it is that host, and that port if one is given. */
export function isAllowed({ hostname, port }: AllowedHost, url: URL): boolean {
  return url.hostname === hostname && (port === undefined || portOf(url) === port);
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function portOf({ port }: URL): number {
  return port === "" ? HTTPS_PORT : Number(port);
}
