/** The data action that invoking an application needs, and nothing else (documented 2026-06). */
export const INVOKE_APPLICATION =
  "Microsoft.CognitiveServices/accounts/AIServices/applications/invoke/action";

/** The data action that calling an agent at its own endpoint needs (documented 2026-06). */
export const INTERACT_WITH_ENDPOINT =
  "Microsoft.CognitiveServices/accounts/AIServices/endpoints/interact/action";

/** The data action that making agents needs; recorded 2026-06-23 that the PUT of an application needs it too. */
export const WRITE_AGENTS = "Microsoft.CognitiveServices/accounts/AIServices/agents/write";
