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

/** Precedes the name of somebody in the directory of a local Azure. */
const LOCAL = "local:";

/** Names the credential where `--credential` does not. */
export const CREDENTIAL_VARIABLE = "FOUNDRY_AGENTS_CREDENTIAL";

/** How the caller signs in: by the command line, otherwise by the environment. */
export function credentialName(
  { credential }: Pick<SignInArguments, "credential">,
  environment: NodeJS.ProcessEnv,
): string {
  return credential ?? (environment[CREDENTIAL_VARIABLE] || "default");
}

/**
 * A credential by name. `local:alice` is somebody in the directory of the local Azure that serves `serviceUrl`, who
 * cannot sign in anywhere else.
 */
export function credentialFor(
  args: Pick<SignInArguments, "credential">,
  serviceUrl: string,
  environment: NodeJS.ProcessEnv,
): Credential {
  const name = credentialName(args, environment);
  if (name.startsWith(LOCAL)) {
    const principal = name.slice(LOCAL.length);
    if (principal === "") {
      throw new UserError(
        `--credential ${name} names nobody: add somebody in the directory of local Azure, as in local:alice`,
      );
    }
    if (isLocal(new URL(serviceUrl).hostname)) {
      return localCredential(principal, serviceUrl, environment);
    }
    throw new UserError(
      `--credential ${name} is for local Azure, but ${serviceUrl} is not local: pass the URL that local Azure serves, or the path of the construct that was deployed there`,
    );
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
