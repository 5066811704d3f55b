import type { RolePermissions } from "./role-permissions";

/** Actions are for ARM, data actions for the data inside a resource. Neither implies the other. */
export type OperationKind = "actions" | "dataActions";

/** Whether permissions allow an action or data action: they include it and do not exclude it. */
export function permits(
  permissions: RolePermissions,
  kind: OperationKind,
  operation: string,
): boolean {
  const allowed = permissions[kind] ?? [];
  const excluded = permissions[kind === "actions" ? "notActions" : "notDataActions"] ?? [];
  const names = (patterns: string[]) => patterns.some((pattern) => matches(pattern, operation));
  return names(allowed) && !names(excluded);
}

/**
 * `*` stands for any text. Custom roles name what they like, so a pattern is compared part by part, in a time that does not
 * depend on what it looks like.
 */
function matches(pattern: string, operation: string): boolean {
  const [first = "", ...others] = pattern.toLowerCase().split("*");
  const name = operation.toLowerCase();
  const last = others.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
