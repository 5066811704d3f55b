import { Token, type TerraformStack } from "cdktf";
import { reference } from "../core/reference";
import type { AssignedIdentity } from "../rbac/agent-identity";

/** The attributes that the service sets on an application, read from the object that exports them. */
export class ExportedIdentity {
  /** The identity that the application acts as. */
  readonly instance: AssignedIdentity;
  /** The blueprint from which it was created. */
  readonly blueprint: AssignedIdentity;

  private readonly tokens = new Map<string, string>();

  /** `address` is the address of the object in `stack`. */
  constructor(
    private readonly address: string,
    private readonly stack: TerraformStack,
  ) {
    this.instance = this.ids("principalId", "clientId", "tenantId");
    this.blueprint = this.ids("blueprintPrincipalId", "blueprintClientId", "blueprintTenantId");
  }

  /** One token per attribute, created at the first read: most programs read only a few. */
  read(name: string): string {
    const token =
      this.tokens.get(name) ?? Token.asString(reference(`${this.address}.${name}`, this.stack));
    this.tokens.set(name, token);
    return token;
  }

  /** Enumerable, so that the whole object can be an output. */
  private ids(principal: string, client: string, tenant: string): AssignedIdentity {
    const read = (name: string) => this.read(name);
    return {
      get principalId() {
        return read(principal);
      },
      get clientId() {
        return read(client);
      },
      get tenantId() {
        return read(tenant);
      },
    };
  }
}
