import { createHash } from "node:crypto";
import { TerraformStack, Token } from "cdktf";
import type { IConstruct } from "constructs";
import { checkPattern, show } from "../core/checks";
import { warn } from "../core/warnings";

/** The published description of the API has this pattern for an application in a path, and no length. */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

/** No limit is documented; one public deployment reported this one. */
const CAUTIOUS_LENGTH = 63;

/** A name that nobody gave came from the construct, so the prop has to be named as the way out. */
export function checkArmName(prop: string, name: string, given: string | undefined): string[] {
  const allowed = "letters, digits, underscores, dots and hyphens, the first one a letter or digit";
  return given === undefined
    ? checkPattern(`where ${prop} is not given, the construct's id`, name, NAME, allowed)
    : checkPattern(prop, name, NAME, allowed);
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
 * The ids on the construct's path below its stack, joined by hyphens. Where that is too long, its beginning and
 * eight digits that are computed from the whole.
 */
export function nameFromPath(construct: IConstruct): string {
  const stack = TerraformStack.of(construct);
  const path = construct.node.scopes.slice(stack.node.scopes.length);
  const name = path.map(({ node }) => node.id).join("-");
  if (name.length <= CAUTIOUS_LENGTH) return name;
  const digits = createHash("sha256").update(name).digest("hex").slice(0, 8);
  return `${name.slice(0, CAUTIOUS_LENGTH - 1 - digits.length)}-${digits}`;
}
