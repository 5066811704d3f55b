import type { RolePermissions } from "./role-permissions";

/** Actions are for ARM, data actions for what is inside a resource; neither implies the other. */
export type OperationKind = "actions" | "dataActions";

/** Whether permissions allow an action or data action: named, and not excluded. */
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

function matches(pattern: string, operation: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.\\/]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i").test(operation);
}
