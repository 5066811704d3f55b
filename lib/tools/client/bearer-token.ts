import type { Credential } from "./credential";
import { FoundryAgentError } from "./foundry-agent-error";
import { isObject } from "./json";
import { reasonOf } from "./reason";
import { rememberToken } from "./secrets";

/**
 * A token for that scope, which is then hidden in every text that repeats it. Any failure to get one is reported as a
 * sign-in problem.
 */
export async function bearerToken(credential: Credential, scope: string): Promise<string> {
  const got = await ask(credential, scope);
  if (got === null) throw signInFailed(scope, new Error("the credential returned none"));
  const token = isObject(got) ? got["token"] : undefined;
  if (typeof token === "string" && TOKEN.test(token)) {
    rememberToken(token);
    return token;
  }
  throw new FoundryAgentError(
    `what the credential returned for ${resourceOf(scope)} is no token but ${kindOf(token)}; it is not shown or sent: pass the access token alone, as az account get-access-token --query accessToken --output tsv prints it`,
    "sign-in",
  );
}

async function ask(credential: Credential, scope: string): Promise<unknown> {
  try {
    return await credential.getToken(scope);
  } catch (error) {
    throw error instanceof FoundryAgentError ? error : signInFailed(scope, error);
  }
}

/** What can follow `Bearer` in a header: RFC 6750, section 2.1. */
const TOKEN = /^[A-Za-z0-9\-._~+/]+=*$/;

function kindOf(value: unknown): string {
  if (typeof value !== "string") return "another type";
  if (value.trim() === "") return "an empty text";
  if (/^\s*[{["]/.test(value)) return "JSON";
  if (/\n/.test(value.trim())) return "a text of several lines";
  if (/^\s*bearer\s/i.test(value)) return "a whole header";
  return "a text with blanks or other characters that no token has";
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
    `no token for ${resourceOf(scope)}: ${withoutFullStop(line.trim())}: ${advice}`,
    isTenant ? "audience" : "sign-in",
  );
}

/** Another sentence follows. */
function withoutFullStop(text: string): string {
  return text.replace(/[.:;\s]+$/, "");
}

function resourceOf(scope: string): string {
  return scope.replace(/\/\.default$/, "");
}
