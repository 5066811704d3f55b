/** The identity of an account or project. */
export interface ResourceIdentity {
  readonly type: "None" | "SystemAssigned";
  /** Object id of its principal; it lives as long as the identity. */
  readonly principalId?: string;
}
