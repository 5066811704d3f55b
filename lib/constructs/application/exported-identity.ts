import { Token, type TerraformStack } from "cdktf";
import { reference } from "../core/reference";
import type { AssignedIdentity } from "../rbac/agent-identity";

/** The attributes of an application that the service makes, read from an object with their exports. */
export class ExportedIdentity {
  /** As whom the application acts. */
  readonly instance: AssignedIdentity;
  /** What the instance was made from. */
  readonly blueprint: AssignedIdentity;

  private readonly tokens = new Map<string, string>();

  /** `address` is that of the object in `stack`. */
  constructor(
    private readonly address: string,
    private readonly stack: TerraformStack,
  ) {
    this.instance = this.ids("principalId", "clientId", "tenantId");
    this.blueprint = this.ids("blueprintPrincipalId", "blueprintClientId", "blueprintTenantId");
  }

  /** One token for each attribute, made when it is first asked for: most programs read few of them. */
  read(name: string): string {
    const token =
      this.tokens.get(name) ?? Token.asString(reference(`${this.address}.${name}`, this.stack));
    this.tokens.set(name, token);
    return token;
  }

  /** Plain data, for those who hand all of it to an output. */
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
