import type { ResourceIdentity } from "./resource-identity";
import type { Touch } from "./touch";

/** What a PUT may set on an account. */
export interface AccountBody {
  readonly location: string;
  readonly kind: string;
  readonly sku: object;
  readonly tags?: { readonly [key: string]: string };
  /** Such as `customSubDomainName` and `allowProjectManagement`. */
  readonly properties: object;
}

/** A Foundry account. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly body: AccountBody;
  readonly identity: ResourceIdentity;
  readonly provisioningState: string;
  readonly created: Touch;
  readonly modified: Touch;
}
