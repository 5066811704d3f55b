/** A principal that came with an application. */
export interface MadePrincipal {
  /** Whether role assignments may name it. */
  readonly known: boolean;
}
