import type { RoleAssignment } from "../control-plane/role-assignment";
import type { Store } from "../store/store";
import type { Directory } from "./directory";
import { roleAllows } from "./role-permissions";

/** Who may do what: role assignments of the principal and its groups, at the scope or above it. */
export class Access {
  constructor(
    private readonly roleAssignments: Store<RoleAssignment>,
    private readonly directory: Directory,
  ) {}

  allows(
    principalId: string,
    scope: string,
    kind: "actions" | "dataActions",
    operation: string,
  ): boolean {
    const holders = this.directory.withGroups(principalId);
    return this.roleAssignments
      .under("")
      .some(
        (assignment) =>
          holders.includes(assignment.principalId.toLowerCase()) &&
          holds(assignment.scope, scope) &&
          roleAllows(assignment.roleDefinitionGuid, kind, operation),
      );
  }
}

/** Whether a scope is the other or holds it. */
function holds(above: string, scope: string): boolean {
  return `${scope}/`.toLowerCase().startsWith(`${above.replace(/\/+$/, "")}/`.toLowerCase());
}
