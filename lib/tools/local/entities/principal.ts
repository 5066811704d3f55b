/** A principal that came with a resource. */
export interface MadePrincipal {
  /** Whether role assignments may name it. */
  readonly known: boolean;
}
