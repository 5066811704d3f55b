import { Fn, Token } from "cdktf";

/**
 * The lock that all writes below one account share: the service refuses those that overlap (409 RequestConflict,
 * "Another operation is being performed on the parent resource"). In lower case, since azapi compares locks by
 * letter and ARM does not.
 */
export function accountLock(accountId: string): string {
  return Token.isUnresolved(accountId) ? Fn.lower(accountId) : accountId.toLowerCase();
}
