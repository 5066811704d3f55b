import { actionForbidden } from "../errors/authorization-errors";
import type { Access } from "../sign-in/access";

/** Throws when none of the caller's roles allows an action at a scope. */
export function assertAllowed(access: Access, caller: string, scope: string, action: string): void {
  if (!access.allows(caller, scope, "actions", action)) {
    throw actionForbidden(caller, action, scope);
  }
}
