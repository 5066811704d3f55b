import type { JsonObject } from "../core/json";

/** A role given to a principal at a scope, as local Azure stores it. */
export interface RoleAssignment {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly roleDefinitionId: string;
  /** The last segment of the id, which identifies built-in roles. */
  readonly roleDefinitionGuid: string;
  readonly principalId: string;
  readonly principalType: string;
  readonly createdOn: string;
  readonly createdBy: string;
  /** Whether it already counts; see `grantMs`. */
  readonly counts: boolean;
  /** Whether its DELETE is under way; see `revokeMs`. @default false */
  readonly isBeingDeleted?: boolean;
  /** What else was written, such as description and condition. */
  readonly extra: JsonObject;
}

/** The GUID at the end of a role definition's id. */
export function roleGuidOf(roleDefinitionId: string): string {
  return roleDefinitionId.split("/").at(-1) ?? "";
}
