import { TOKEN_VARIABLE } from "../../client/credential";
import type { Target } from "../target/find-target";
import type { Fix } from "./fix";

/** How to get a token that counts, by the way in which the caller signs in: what helps one does not help another. */
export function signInAgain({ cloud, signIn = "default" }: Target): Fix {
  const { dataPlaneScope } = cloud;
  if (signIn.startsWith("local:")) {
    return {
      what: "name somebody in the directory of a local Azure that is running, as in --credential local:alice",
      command: "foundry-agents local",
    };
  }
  if (signIn === "token") {
    return {
      what: `set ${TOKEN_VARIABLE} to an access token for ${dataPlaneScope}, which is valid for about an hour`,
      command: `export ${TOKEN_VARIABLE}="$(az account get-access-token --scope ${dataPlaneScope} --query accessToken --output tsv)"`,
    };
  }
  const code = `getBearerTokenProvider(new ${CLASSES[signIn] ?? "DefaultAzureCredential"}(), "${dataPlaneScope}")`;
  const what = WITHOUT_AZ[signIn];
  if (what !== undefined) return { what, code };
  return {
    what: "sign in again, or choose another way with --credential",
    code,
    command: "az login",
  };
}

/** Classes of `@azure/identity` by the names of credentials. */
const CLASSES: { readonly [name: string]: string } = {
  "azure-cli": "AzureCliCredential",
  environment: "EnvironmentCredential",
  "managed-identity": "ManagedIdentityCredential",
  "workload-identity": "WorkloadIdentityCredential",
};

/** Credentials that do not ask the Azure CLI. */
const WITHOUT_AZ: { readonly [name: string]: string } = {
  environment:
    "set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, or choose another way with --credential",
  "managed-identity":
    "run it where Azure gives a managed identity, or choose another way with --credential",
  "workload-identity":
    "set AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_FEDERATED_TOKEN_FILE, or choose another way with --credential",
};
