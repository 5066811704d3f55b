import { createHash } from "node:crypto";
import { TerraformStack, Token } from "cdktf";
import type { IConstruct } from "constructs";
import { checkPattern } from "../core/checks";
import { show } from "../core/show";
import { warn } from "../core/warnings";

/** The published API description has this pattern for an application in a path, without a length. */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

/** No limit is documented; this one was reported from one public deployment. */
const CAUTIOUS_LENGTH = 63;

/** A default name comes from construct ids, so the message names the prop that overrides it. */
export function checkArmName(prop: string, name: string, given: string | undefined): string[] {
  const allowed = "letters, digits, underscores, dots and hyphens, starting with a letter or digit";
  return given === undefined
    ? checkPattern(`without ${prop}, the construct's id`, name, NAME, allowed)
    : checkPattern(prop, name, NAME, allowed);
}

/**
 * A construct under another id keeps its resource in Azure only under the same name, and a name that comes from the id
 * would change.
 */
export function checkRenamed(
  prop: string,
  formerId: string | undefined,
  given: string | undefined,
): string[] {
  if (!formerId || given) return [];
  return [
    `formerId requires ${prop}, set to the name that the resource has in Azure: by default the name follows the id, and another name means another resource`,
  ];
}

export function warnOfLongName(construct: IConstruct, prop: string, name: string): void {
  if (Token.isUnresolved(name) || name.length <= CAUTIOUS_LENGTH) return;
  warn(
    construct,
    "LongName",
    `${prop} ${show(name)} has ${name.length} characters; more than ${CAUTIOUS_LENGTH} may be refused`,
  );
}

/**
 * The ids on the construct's path below its stack, joined by hyphens. If that is too long, its beginning and eight
 * hexadecimal digits computed from the whole.
 */
export function nameFromPath(construct: IConstruct): string {
  const stack = TerraformStack.of(construct);
  const path = construct.node.scopes.slice(stack.node.scopes.length);
  const name = path.map(({ node }) => node.id).join("-");
  if (name.length <= CAUTIOUS_LENGTH) return name;
  const digits = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${name.slice(0, CAUTIOUS_LENGTH - 1 - digits.length)}-${digits}`;
}
