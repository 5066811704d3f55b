/** The managed identity of a resource that can have one. */
export interface Identity {
  /** `SystemAssigned`, `UserAssigned`, or both, separated by a comma. */
  readonly type: string;

  /**
   * ARM ids of the user-assigned identities.
   *
   * @default - none
   */
  readonly identityIds?: string[];
}
