import { TerraformStack, Token, type TerraformElement } from "cdktf";
import { Construct } from "constructs";
import { show } from "./show";
import { checkAtSynth, throwIfAny } from "./errors";
import { checkSameCore } from "./same-core";

/**
 * The scope of a new construct. Throws `InvalidConstruct` if scope or id is of the wrong type; `kind` is the class that
 * was called. For `super(checkedScope(…), id)`, since nothing can be checked before that call.
 */
export function checkedScope(kind: string, scope: Construct, id: string): Construct {
  const faults = [...checkScope(scope), ...checkId(id)];
  throwIfAny(`new ${kind}`, "InvalidConstruct", faults);
  checkSameCore(scope, id);
  return scope;
}

/** The path of a construct that does not exist yet; that of its scope if the id is not one. */
export function pathBelow(scope: Construct, id: string): string {
  const { path } = scope.node;
  if (checkId(id).length > 0) return path;
  return path === "" ? id : `${path}/${id}`;
}

/** An id becomes part of Terraform addresses, so it must be known at synth. */
export function checkId(id: unknown): string[] {
  if (isInherited(id)) {
    return [`id must be another one than ${id}, which every object in JavaScript has`];
  }
  if (typeof id === "string" && id !== "" && !Token.isUnresolved(id)) return [];
  return [`id must be a non-empty string that is known at synth, got ${show(id)}`];
}

/** Constructs keep others in an object by their ids, and take `constructor` for the id of one that is there. */
export function isInherited(id: unknown): id is string {
  return typeof id === "string" && id in Object.prototype;
}

/**
 * Terraform refuses names that start with a digit. cdktf builds them from the ids below the stack, and drops characters
 * that a name may not have.
 */
export function checkAddress(element: TerraformElement): void {
  checkAtSynth(element, "InvalidConstruct", () => {
    const name = element.friendlyUniqueId;
    if (/^[A-Za-z_]/.test(name)) return [];
    const ids = element.node.scopes.slice(TerraformStack.of(element).node.scopes.length);
    return [
      `Terraform refuses the name ${show(name)}: start the id ${show(ids[0]?.node.id)} with a letter`,
    ];
  });
}

function checkScope(scope: unknown): string[] {
  if (Construct.isConstruct(scope)) return [];
  return [`scope must be a construct, such as a stack, got ${show(scope)}`];
}
