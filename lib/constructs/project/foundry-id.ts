import { Fn, TerraformLocal, Token } from "cdktf";
import type { Construct } from "constructs";
import { isOfType, parseResourceId } from "../../azure/resource-ids";
import { show } from "../core/checks";

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
const IN_RESOURCE_GROUP =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/[^/]+\/accounts\//i;

/**
 * The ARM id of a project, or of something in one. Checked here, since azapi notices a wrong parent only at apply, and
 * in a replacement only after the old resource is deleted (recorded with azapi 2.12).
 */
export function checkFoundryId(prop: string, id: string, type: string, form: string): string[] {
  if (Token.isUnresolved(id)) return [];
  const parsed = typeof id === "string" ? parseResourceId(id) : undefined;
  const holds =
    parsed !== undefined &&
    parsed.id === id &&
    isOfType(parsed, type) &&
    IN_RESOURCE_GROUP.test(id) &&
    parsed.names.slice(0, 2).every((name) => NAME.test(name));
  return holds ? [] : [`${prop} must have the form ${form}, got ${show(id)}`];
}

/**
 * The id for the functions below. A token is put into a local: it may be part of a text, and user text is kept out of
 * expressions.
 */
export function readable(scope: Construct, id: string): string {
  return Token.isUnresolved(id) ? new TerraformLocal(scope, "Id", id).asString : id;
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
