import type { RolePermissions } from "../../local/sign-in/role-permissions";

/** Whether a role allows an action or data action. */
export function allows(
  permissions: RolePermissions,
  kind: "actions" | "dataActions",
  operation: string,
): boolean {
  const { actions, notActions, dataActions } = permissions;
  const [allowed, excluded] = kind === "actions" ? [actions, notActions] : [dataActions, []];
  const matching = (patterns: string[] = []) =>
    patterns.some((pattern) => matches(pattern, operation));
  return matching(allowed) && !matching(excluded);
}

/** `*` stands for any text; letter case does not matter to Azure. */
function matches(pattern: string, operation: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.\\/]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i").test(operation);
}
