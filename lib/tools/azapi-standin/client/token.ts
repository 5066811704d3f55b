import { CredentialError } from "./retry";
import { indent, requestLine } from "./response-error";
import type { Context } from "./context";
import type { HttpResponse, Send } from "./http";

/** Returns the bearer token for a request. */
export type TokenSource = (context: Context) => Promise<string>;

/** A token is renewed this long before it expires. */
const RENEW_BEFORE_MS = 5 * 60_000;
const LINE = "-".repeat(80);

interface Token {
  value: string;
  renewAt: number;
}

/** Where a managed identity gets its tokens, in the form that App Service and local Azure offer. */
export interface IdentityEndpoint {
  url: string;
  header: string;
  audience: string;
}

/** Tokens from the managed identity endpoint, requested once and kept until they expire. */
export function managedIdentity(endpoint: IdentityEndpoint, send: Send): TokenSource {
  let token: Token | undefined;
  let pending: Promise<Token> | undefined;
  return async (context) => {
    if (token !== undefined && Date.now() < token.renewAt) return token.value;
    pending ??= fetchToken(endpoint, send, context).finally(() => {
      pending = undefined;
    });
    token = await pending;
    return token.value;
  };
}

async function fetchToken(
  { url, header, audience }: IdentityEndpoint,
  send: Send,
  context: Context,
): Promise<Token> {
  const address = new URL(url);
  address.searchParams.set("api-version", "2019-08-01");
  address.searchParams.set("resource", audience);
  const headers = { "x-identity-header": header };
  const answer = await send({ method: "GET", url: address, headers }, context);
  if (answer.status !== 200) throw refused(answer);
  const body = JSON.parse(answer.text) as { access_token: string; expires_on: string };
  return { value: body.access_token, renewAt: Number(body.expires_on) * 1000 - RENEW_BEFORE_MS };
}

/** Recorded 2026-08 with azapi 2.12.0. */
function refused(answer: HttpResponse): CredentialError {
  return new CredentialError(
    [
      "ChainedTokenCredential: failed to acquire a token.",
      "Attempted credentials:",
      "\tManagedIdentityCredential authentication failed. ",
      requestLine(answer),
      LINE,
      `RESPONSE ${answer.status}: ${answer.status} ${answer.reason}`,
      LINE,
      indent(answer.text),
      LINE,
      "To troubleshoot, visit https://aka.ms/azsdk/go/identity/troubleshoot#managed-id",
    ].join("\n"),
  );
}
