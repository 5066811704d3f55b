import type { Credential } from "../../client/credential";
import { isLocal } from "../../client/local-host";
import { FoundryAgentError } from "../../client/foundry-agent-error";
import { UserError } from "../user-error";
import { askLocally } from "./ask-locally";
import { readLocalToken } from "./local-token";

/** Somebody in the directory of a running local Azure, by name or object id. */
export function localCredential(
  principal: string,
  serviceUrl: string,
  environment: NodeJS.ProcessEnv,
): Credential {
  const url = new URL("/_local/token", tokenEndpoint(new URL(serviceUrl), environment));
  return {
    isLocal: true,
    getToken: async (scopes) => {
      const [scope = ""] = [scopes].flat();
      const token = await ask(url, { as: principal, resource: scope.replace(/\/\.default$/, "") });
      return { token, expiresOnTimestamp: Date.now() + 60_000 };
    },
  };
}

const DEFAULT_PORTS: { readonly [protocol: string]: number } = { "http:": 80, "https:": 443 };

const LAST_PORT = 65_535;

/** The port after the service's, unless the environment that local Azure prints names another one. */
function tokenEndpoint(service: URL, { IDENTITY_ENDPOINT }: NodeJS.ProcessEnv): string {
  const named = URL.canParse(IDENTITY_ENDPOINT ?? "")
    ? new URL(IDENTITY_ENDPOINT ?? "")
    : undefined;
  if (named !== undefined && isLocal(named.hostname)) return named.origin;
  const port = Number(service.port || DEFAULT_PORTS[service.protocol]) + 1;
  if (port <= LAST_PORT) return `http://127.0.0.1:${port}`;
  throw new UserError(
    `no local Azure serves ${service.origin}: it issues tokens at the next port, and there is none`,
  );
}

async function ask(url: URL, body: { as: string; resource: string }): Promise<string> {
  const answer = await askLocally(url, body).catch(() => {
    throw new FoundryAgentError(`no local Azure issues tokens at ${url.origin}`, "sign-in");
  });
  const { token, reason } = await readLocalToken(answer);
  if (token !== undefined) return token;
  throw new FoundryAgentError(
    reason ?? `local Azure at ${url.origin} issues no token for ${body.as}`,
    "sign-in",
  );
}
