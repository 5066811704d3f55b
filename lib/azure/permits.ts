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

/** A cache, since each question tests all patterns of all roles of a principal. */
const compiled = new Map<string, RegExp>();

function matches(pattern: string, operation: string): boolean {
  const known = compiled.get(pattern) ?? compile(pattern);
  compiled.set(pattern, known);
  return known.test(operation);
}

function compile(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replace(/[.\\/]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i");
}
