/** A Foundry project; it exists from the start. */
export interface Project {
  readonly id: string;
  readonly name: string;
  /** Object id of its own identity, if it is known. */
  readonly principalId?: string;
}
