import type { Credential } from "./credential";
import { FoundryAgentError } from "./foundry-agent-error";
import { reasonOf } from "./reason";

/** A token for that scope. Any failure to get one is reported as a sign-in problem. */
export async function bearerToken(credential: Credential, scope: string): Promise<string> {
  const got = await credential.getToken(scope).catch((error: unknown) => {
    throw error instanceof FoundryAgentError ? error : signInFailed(scope, error);
  });
  if (got !== null) return got.token;
  throw signInFailed(scope, new Error("the credential returned none"));
}

/** Entra's errors about the tenant: not found, or one that does not know this account. */
const TENANT = /AADSTS(50020|500011|90002|700016|50034)\b/;

function signInFailed(scope: string, error: unknown): FoundryAgentError {
  const told = reasonOf(error);
  const [line = ""] = told.split(/\r?\n/);
  const isTenant = TENANT.test(told);
  const advice = isTenant
    ? "sign in to the tenant of the Foundry project: az login --tenant <id>"
    : "sign in with az login, or choose another credential";
  return new FoundryAgentError(
    `no token for ${scope.replace(/\/\.default$/, "")}: ${line.trim()}: ${advice}`,
    isTenant ? "audience" : "sign-in",
  );
}
