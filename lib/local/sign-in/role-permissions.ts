import { ROLE_DEFINITIONS } from "../../arm/role-definitions";

/** What a role allows; `*` stands for any text. */
export interface RolePermissions {
  readonly actions: string[];
  readonly notActions?: string[];
  readonly dataActions: string[];
}

/** The data action that invoking an application needs. Documented. */
export const INVOKE_APPLICATION =
  "Microsoft.CognitiveServices/accounts/AIServices/applications/invoke/action";

/** The data action that making agents needs; recorded 2026-06-23 that the PUT of an application needs it too. */
export const WRITE_AGENTS = "Microsoft.CognitiveServices/accounts/AIServices/agents/write";

/**
 * The roles that decide who writes and who calls, after Microsoft's documentation of 2026-04 and 2026-05. Other roles
 * can be assigned; they allow nothing here.
 */
export const ROLE_PERMISSIONS: { readonly [guid: string]: RolePermissions } = {
  [ROLE_DEFINITIONS.FOUNDRY_USER]: {
    actions: ["Microsoft.CognitiveServices/*/read"],
    dataActions: ["Microsoft.CognitiveServices/*"],
  },
  [ROLE_DEFINITIONS.FOUNDRY_PROJECT_MANAGER]: {
    actions: [
      "Microsoft.CognitiveServices/accounts/*/read",
      "Microsoft.CognitiveServices/accounts/projects/*",
      "Microsoft.Authorization/roleAssignments/*",
    ],
    dataActions: ["Microsoft.CognitiveServices/*"],
  },
  [ROLE_DEFINITIONS.FOUNDRY_ACCOUNT_OWNER]: {
    actions: ["Microsoft.CognitiveServices/*", "Microsoft.Authorization/roleAssignments/*"],
    dataActions: [],
  },
  [ROLE_DEFINITIONS.FOUNDRY_OWNER]: {
    actions: ["Microsoft.CognitiveServices/*", "Microsoft.Authorization/roleAssignments/*"],
    dataActions: ["Microsoft.CognitiveServices/*"],
  },
  [ROLE_DEFINITIONS.FOUNDRY_AGENT_CONSUMER]: {
    actions: [],
    dataActions: ["Microsoft.CognitiveServices/accounts/AIServices/endpoints/interact/action"],
  },
  [ROLE_DEFINITIONS.COGNITIVE_SERVICES_USER]: {
    actions: [],
    dataActions: ["Microsoft.CognitiveServices/*"],
  },
  [ROLE_DEFINITIONS.COGNITIVE_SERVICES_OPENAI_USER]: {
    actions: [],
    dataActions: ["Microsoft.CognitiveServices/accounts/OpenAI/*"],
  },
  [ROLE_DEFINITIONS.OWNER]: { actions: ["*"], dataActions: [] },
  [ROLE_DEFINITIONS.CONTRIBUTOR]: {
    actions: ["*"],
    notActions: ["Microsoft.Authorization/*/write", "Microsoft.Authorization/*/delete"],
    dataActions: [],
  },
};

/** Whether a role allows an action or data action. */
export function roleAllows(
  guid: string,
  kind: "actions" | "dataActions",
  operation: string,
): boolean {
  const role = ROLE_PERMISSIONS[guid.toLowerCase()];
  if (role === undefined) return false;
  const excluded = kind === "actions" ? (role.notActions ?? []) : [];
  return (
    role[kind].some((pattern) => matches(pattern, operation)) &&
    !excluded.some((pattern) => matches(pattern, operation))
  );
}

function matches(pattern: string, operation: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.\\/]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i").test(operation);
}
