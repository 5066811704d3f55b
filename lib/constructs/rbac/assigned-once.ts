import type { IConstruct } from "constructs";
import { tripleOf, type AssignedRole } from "../wire/role-assignment";

/**
 * Faults if a program gives a role twice: both assignments would have the same GUID, and the second would fail at apply
 * with "Resource already exists". Tokens are compared as written, which finds an attribute that was read once and used
 * twice. In `names`, which are part of the scope, letter case counts.
 */
export function checkAssignedOnce(
  construct: IConstruct,
  assigned: AssignedRole,
  names = "",
): string[] {
  const { assignments, spellings } = knownTo(construct.node.root);
  const scope = spellings.get(assigned.scope) ?? assigned.scope;
  // Terraform converts all text to this form of Unicode.
  const key = `${tripleOf({ ...assigned, scope }).toLowerCase()}|${names}`.normalize("NFC");
  const earlier = assignments.get(key);
  if (earlier !== undefined) {
    return [
      `${earlier} already gives the same role to the same principal at the same scope: remove one of the two`,
    ];
  }
  assignments.set(key, construct.node.path);
  return [];
}

/** Faults if two grants of a program have the same explicit name: names are unique in a tenant, whatever the scope. */
export function checkNamedOnce(construct: IConstruct, name: string | undefined): string[] {
  if (name === undefined) return [];
  const { names } = knownTo(construct.node.root);
  const earlier = names.get(name.toLowerCase());
  if (earlier !== undefined) {
    return [
      `${earlier} has the same roleAssignmentName, ${name}: an assignment is one grant, so leave the name out of one of the two`,
    ];
  }
  names.set(name.toLowerCase(), construct.node.path);
  return [];
}

/** Registers an id, usually a token, as another spelling of a scope, so that grants at either are compared. */
export function knowSpelling(construct: IConstruct, spelling: string, scope: string): void {
  knownTo(construct.node.root).spellings.set(spelling, scope);
}

interface Known {
  /** Paths of the constructs by what they assign. */
  readonly assignments: Map<string, string>;
  /** Paths of the constructs by the names that they were given. */
  readonly names: Map<string, string>;
  readonly spellings: Map<string, string>;
}

const programs = new WeakMap<IConstruct, Known>();

function knownTo(root: IConstruct): Known {
  const known = programs.get(root) ?? {
    assignments: new Map(),
    names: new Map(),
    spellings: new Map(),
  };
  programs.set(root, known);
  return known;
}
