/** The managed identity of a resource that can have one. */
export interface Identity {
  /** `SystemAssigned`, `UserAssigned`, or both with a comma between. */
  readonly type: string;

  /**
   * The ids of the user-assigned identities.
   *
   * @default - none
   */
  readonly identityIds?: string[];
}

/** The block `identity`, a list of one. */
export function renderIdentity(identity: Identity | undefined): object | undefined {
  if (identity === undefined) return undefined;
  return [{ type: identity.type, identity_ids: identity.identityIds }];
}
