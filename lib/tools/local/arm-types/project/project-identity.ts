import type { Project } from "../../entities/project";
import type { ResourceIdentity } from "../../entities/resource-identity";

/** A project's own identity: whoever has a principal has one. */
export function identityOf({ principalId }: Project): ResourceIdentity {
  return principalId === undefined ? { type: "None" } : { type: "SystemAssigned", principalId };
}
