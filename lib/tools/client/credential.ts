import { wrongArgument } from "./argument";
import { Cloud } from "./cloud";
import { FoundryAgentError } from "./foundry-agent-error";

/** A token, and when it expires. */
export interface AccessToken {
  /** What follows `Bearer`. */
  readonly token: string;
  /** In milliseconds since 1970. */
  readonly expiresOnTimestamp: number;
}

/** A source of tokens. Every credential of `@azure/identity` is one. */
export interface Credential {
  /**
   * Whether its tokens are those of a local Azure, which open nothing elsewhere: only they are sent to this machine
   * without TLS.
   *
   * @default false
   */
  readonly isLocal?: boolean | undefined;
  /** A token for all of the scopes; null if none is available. */
  getToken(scopes: string | string[]): Promise<AccessToken | null>;
}

/** Names that `credentialNamed` knows. */
export const CREDENTIAL_NAMES = [
  "default",
  "azure-cli",
  "environment",
  "managed-identity",
  "workload-identity",
  "token",
] as const;

/** One of the names that `credentialNamed` knows. */
export type CredentialName = (typeof CREDENTIAL_NAMES)[number];

/**
 * A credential by its name: `default` tries them in the order of `DefaultAzureCredential`, and `token` takes what is in
 * the environment variables `FOUNDRY_AGENTS_TOKEN` (data plane) and `FOUNDRY_AGENTS_ARM_TOKEN`. The package
 * `@azure/identity` is loaded when the first token is requested.
 */
export function credentialNamed(name: CredentialName): Credential {
  if (!CREDENTIAL_NAMES.includes(name)) {
    const known = CREDENTIAL_NAMES.join(", ");
    const given = typeof name === "string" && (name as string) !== "" ? ` ${String(name)}` : "";
    throw new FoundryAgentError(
      `no credential is called${given || " that"}: available are ${known}`,
      "request",
    );
  }
  if (name === "token") return { getToken: async (scopes) => tokenFor(scopes) };
  const made = new Map<string, Promise<Credential>>();
  return {
    getToken: async (scopes) => {
      const cloud = isGovernment(scopes) ? "AzureGovernment" : "AzurePublicCloud";
      const credential = made.get(cloud) ?? make(name, cloud);
      made.set(cloud, credential);
      return (await credential).getToken(scopes);
    },
  };
}

/** Each cloud has its own Entra, which alone knows what its tokens are for; AZURE_AUTHORITY_HOST names another one. */
async function make(
  name: Exclude<CredentialName, "token">,
  cloud: "AzurePublicCloud" | "AzureGovernment",
): Promise<Credential> {
  const identity = await import("@azure/identity");
  const isNamed = Boolean(process.env["AZURE_AUTHORITY_HOST"]);
  const options = isNamed ? {} : { authorityHost: identity.AzureAuthorityHosts[cloud] };
  switch (name) {
    case "default":
      return new identity.DefaultAzureCredential(options);
    case "azure-cli":
      return new identity.AzureCliCredential();
    case "environment":
      return new identity.EnvironmentCredential(options);
    case "managed-identity":
      return new identity.ManagedIdentityCredential(options);
    case "workload-identity":
      return new identity.WorkloadIdentityCredential(options);
  }
}

/** Refuses what cannot give tokens: the name of a credential, for example. */
export function checkCredential(given: unknown): void {
  const canGive =
    typeof given === "object" &&
    given !== null &&
    typeof Reflect.get(given, "getToken") === "function";
  if (canGive) return;
  throw wrongArgument(
    "credential",
    'a credential, such as credentialNamed("azure-cli") or new DefaultAzureCredential()',
    given,
  );
}

/** Whether a token is for Azure Government, whose services have names of their own (documented 2026-06-12). */
function isGovernment(scopes: string | string[]): boolean {
  const { dataPlaneScope, armScope } = Cloud.US_GOVERNMENT;
  return [scopes].flat().some((scope) => scope === dataPlaneScope || scope === armScope);
}

/** Where the credential `token` looks for a token for the data plane. */
export const TOKEN_VARIABLE = "FOUNDRY_AGENTS_TOKEN";

/** When a token from the environment expires is not known here: the service decides. */
function tokenFor(scopes: string | string[]): AccessToken {
  const isArm = [scopes].flat().some((scope) => new URL(scope).hostname.startsWith("management."));
  const variable = isArm ? "FOUNDRY_AGENTS_ARM_TOKEN" : TOKEN_VARIABLE;
  const token = process.env[variable]?.trim();
  if (token) return { token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER };
  throw new FoundryAgentError(
    `the environment variable ${variable} holds no token: set it to an access token`,
    "sign-in",
  );
}
