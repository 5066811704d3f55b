import { Token } from "cdktf";
import { canonicalId } from "../../azure/canonical-id";
import { checkPattern, type Check } from "../core/checks";
import { show } from "../core/show";

/** An ARM id that matches a pattern; `kind` describes it in the message. */
export function armId(pattern: RegExp, kind: string): Check {
  return (prop, value) => {
    const faults = checkCanonical(prop, value);
    return faults.length > 0 ? faults : checkPattern(prop, value, pattern, kind);
  };
}

/**
 * What Terraform would read as a template, what would end the path of a request or change it, and what nobody sees: no
 * name in Azure has any of it.
 */
const NOT_IN_IDS = String.raw`$%{}?#\\\p{Control}\p{Format}`;

/** Any ARM id. */
export const checkArmId = armId(
  new RegExp(String.raw`^(?!.*/\.{1,2}(/|$))/[^${NOT_IN_IDS}]+$`, "u"),
  "an ARM id, such as /subscriptions/…",
);

/**
 * Faults of an id that Azure takes for one that is written in another way. Names of grants are computed from ids, so it
 * would be another grant for Terraform and the same one for Azure. It is refused instead of put right: that would rename
 * grants that exist. What is written around a token counts; a token itself passes.
 */
export function checkCanonical(prop: string, value: unknown): string[] {
  if (typeof value !== "string") return [];
  const canonical = canonicalId(value);
  if (canonical === value || !canonical.startsWith("/")) return [];
  const faults = DEVIATIONS.filter(([pattern]) => pattern.test(value)).map(([, fault]) => fault);
  return [`${prop} ${faults.join(" and ")}: write ${show(canonical)}, got ${show(value)}`];
}

/** What `canonicalId` puts right. */
const DEVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/^\s*[^\s/]/, "must start with a slash"],
  [/\S\s*\/\s*$/, "must not end with a slash"],
  [/\/\s*\/(?!\s*$)/, "must not have doubled slashes"],
  [/^\s|\s\/|\/\s|\s$/, "must not have spaces around a name"],
];

/** Faults of an id of the right form with a character that no name in Azure has. A token passes. */
export function checkCharacters(prop: string, id: string): string[] {
  const [found] = Token.isUnresolved(id) ? [] : (FOUND_IN_ID.exec(id) ?? []);
  if (found === undefined) return [];
  return [`${prop} must not contain ${show(found)}, which no ARM id has, got ${show(id)}`];
}

const FOUND_IN_ID = new RegExp(`[${NOT_IN_IDS}]`, "u");
