import {
  CREDENTIAL_NAMES,
  credentialNamed,
  type Credential,
  type CredentialName,
} from "../../client/credential";
import { isLocal } from "../../client/local-host";
import { reasonOf } from "../../client/reason";
import { UserError } from "../user-error";
import { localCredential } from "./local-credential";
import type { SignInArguments } from "./target-arguments";

/** Names the credential where `--credential` does not. */
export const CREDENTIAL_VARIABLE = "FOUNDRY_AGENTS_CREDENTIAL";

/**
 * A credential by name. `local:alice` is somebody in the directory of the local Azure that serves `serviceUrl`, who
 * cannot sign in anywhere else.
 */
export function credentialFor(
  { credential }: Pick<SignInArguments, "credential">,
  serviceUrl: string,
  environment: NodeJS.ProcessEnv,
): Credential {
  const name = credential ?? (environment[CREDENTIAL_VARIABLE] || "default");
  if (name.startsWith("local:")) {
    if (isLocal(new URL(serviceUrl).hostname)) {
      return localCredential(name.slice("local:".length), serviceUrl, environment);
    }
    throw new UserError(`--credential ${name} is for local Azure, but ${serviceUrl} is not local`);
  }
  if (isName(name)) return withoutKeys(credentialNamed(name), environment);
  throw new UserError(
    `--credential ${name} is not known; available: ${CREDENTIAL_NAMES.join(", ")}, local:NAME`,
  );
}

function isName(name: string): name is CredentialName {
  return CREDENTIAL_NAMES.some((known) => known === name);
}

/** Where other programs look for an API key. */
const API_KEYS = ["AZURE_OPENAI_API_KEY", "OPENAI_API_KEY", "AZURE_AI_API_KEY"];

/** Explains to whoever relies on an API key why it does not help. */
function withoutKeys(credential: Credential, environment: NodeJS.ProcessEnv): Credential {
  const variable = API_KEYS.find((name) => environment[name]);
  if (variable === undefined) return credential;
  return {
    getToken: (scopes) =>
      credential.getToken(scopes).catch((error: unknown) => {
        const told = reasonOf(error);
        throw new Error(`${variable} does not help, agents have no API keys: ${told}`);
      }),
  };
}
