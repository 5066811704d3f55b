import { Fn, TerraformLocal, Token } from "cdktf";
import type { Construct } from "constructs";
import { isOfType, parseResourceId } from "../../azure/resource-ids";
import { checkPattern, checkText, isAbsent } from "../core/checks";
import { checkAddress } from "../core/construct-arguments";
import { show } from "../core/show";
import { checkCanonical, checkCharacters } from "../rbac/arm-id";

/** The form of a project's ARM id. */
export const PROJECT_FORM =
  "/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.CognitiveServices/accounts/{account}/projects/{project}";

/** The form of an application's ARM id. */
export const APPLICATION_FORM = `${PROJECT_FORM}/applications/{application}`;

/** Positions of the names in an id split at its slashes. */
export const ACCOUNT_NAME = 8;
export const PROJECT_NAME = 10;
export const APPLICATION_NAME = 12;

/** Names of accounts and projects, as in the published API description. */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,63}$/;
const NAMED = ["account", "project"];
const IN_RESOURCE_GROUP =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/[^/]+\/accounts\//i;

/**
 * The ARM id of a project, or of something in one. Checked here, since azapi notices a wrong parent only at apply, and
 * in a replacement only after the old resource is deleted (recorded with azapi 2.12).
 */
export function checkFoundryId(prop: string, id: unknown, type: string, form: string): string[] {
  if (isAbsent(id)) return [`${prop} is required: ${form}`];
  if (typeof id !== "string") return checkText(prop, id);
  const faults = checkCanonical(prop, id);
  if (faults.length > 0 || Token.isUnresolved(id)) return faults;
  const parsed = parseResourceId(id);
  const isOfForm = parsed !== undefined && isOfType(parsed, type) && IN_RESOURCE_GROUP.test(id);
  if (!isOfForm) return [`${prop} must have the form ${form}, got ${show(id)}`];
  const misnamed = NAMED.flatMap((named, index) =>
    checkName(`the ${named} in ${prop}`, parsed.names[index]),
  );
  return misnamed.length > 0 ? misnamed : checkCharacters(prop, id);
}

function checkName(prop: string, name: unknown): string[] {
  return checkPattern(
    prop,
    name,
    NAME,
    "named with 2 to 64 letters, digits, underscores, dots or hyphens, starting with a letter or digit",
  );
}

/**
 * The id for the functions below. A token is put into a local: it may be part of a text, and user text is kept out of
 * expressions.
 */
export function readable(scope: Construct, id: string): string {
  if (!Token.isUnresolved(id)) return id;
  const local = new TerraformLocal(scope, "Id", id);
  checkAddress(local);
  return local.asString;
}

/** The id of the account that contains a project, or something in a project. */
export function accountIdOf(id: string): string {
  return idUpTo(ACCOUNT_NAME, id);
}

/** The id of the project that contains something. */
export function projectIdOf(id: string): string {
  return idUpTo(PROJECT_NAME, id);
}

/** The name at a position in an id. */
export function nameAt(id: string, position: number): string {
  if (Token.isUnresolved(id)) return Token.asString(Fn.element(Fn.split("/", id), position));
  return id.split("/")[position] ?? "";
}

function idUpTo(position: number, id: string): string {
  if (Token.isUnresolved(id)) return Fn.join("/", Fn.slice(Fn.split("/", id), 0, position + 1));
  return id
    .split("/")
    .slice(0, position + 1)
    .join("/");
}
