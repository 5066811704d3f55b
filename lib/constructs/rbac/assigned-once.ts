import type { IConstruct } from "constructs";
import { tripleOf, type AssignedRole } from "../wire/role-assignment";

/**
 * Faults if a program gives a role twice: both assignments would have the same GUID, and the second would fail at apply
 * with "Resource already exists". Tokens are compared as written, which finds an attribute that was read once and used
 * twice.
 */
export function checkAssignedOnce(construct: IConstruct, assigned: AssignedRole): string[] {
  const { assignments, spellings } = knownTo(construct.node.root);
  const scope = spellings.get(assigned.scope) ?? assigned.scope;
  const key = tripleOf({ ...assigned, scope }).toLowerCase();
  const earlier = assignments.get(key);
  if (earlier !== undefined) {
    return [
      `${earlier} already gives the same role to the same principal at the same scope: remove one of the two`,
    ];
  }
  assignments.set(key, construct.node.path);
  return [];
}

/** Registers an id, usually a token, as another spelling of a scope, so that grants at either are compared. */
export function knowSpelling(construct: IConstruct, spelling: string, scope: string): void {
  knownTo(construct.node.root).spellings.set(spelling, scope);
}

interface Known {
  /** Paths of the constructs by what they assign. */
  readonly assignments: Map<string, string>;
  readonly spellings: Map<string, string>;
}

const programs = new WeakMap<IConstruct, Known>();

function knownTo(root: IConstruct): Known {
  const known = programs.get(root) ?? { assignments: new Map(), spellings: new Map() };
  programs.set(root, known);
  return known;
}
