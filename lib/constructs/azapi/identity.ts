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
