import { Token, ref, type TerraformStack } from "cdktf";
import type { IdentityIds } from "../rbac/agent-identity";

/** The public attributes of an application that the service makes, read from where they stand in Terraform. */
export interface ExportedIdentity {
  readonly baseUrl: string;
  readonly identity: IdentityIds;
  readonly blueprint: IdentityIds;
}

/** `address` is that of an object with the exports of an application's identity. */
export function readExportedIdentity(address: string, stack: TerraformStack): ExportedIdentity {
  const read = (name: string) => Token.asString(ref(`${address}.${name}`, stack));
  return {
    baseUrl: read("baseUrl"),
    identity: {
      principalId: read("principalId"),
      clientId: read("clientId"),
      tenantId: read("tenantId"),
    },
    blueprint: {
      principalId: read("blueprintPrincipalId"),
      clientId: read("blueprintClientId"),
      tenantId: read("blueprintTenantId"),
    },
  };
}
