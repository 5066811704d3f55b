import { Fn, Token } from "cdktf";

/**
 * The lock shared by all writes below one account: the service refuses overlapping writes (409 RequestConflict,
 * "Another operation is being performed on the parent resource"). In lower case, since azapi's locks are
 * case-sensitive and ARM ids are not.
 */
export function accountLock(accountId: string): string {
  return Token.isUnresolved(accountId) ? Fn.lower(accountId) : accountId.toLowerCase();
}
