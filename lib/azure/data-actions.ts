/** The only data action that invoking an application requires (documented 2026-06). */
export const INVOKE_APPLICATION =
  "Microsoft.CognitiveServices/accounts/AIServices/applications/invoke/action";

/** The data action that calling an agent at its own endpoint requires (documented 2026-06). */
export const INTERACT_WITH_ENDPOINT =
  "Microsoft.CognitiveServices/accounts/AIServices/endpoints/interact/action";

/** The data action that creating agents requires, and the PUT of an application too (recorded 2026-06-23). */
export const WRITE_AGENTS = "Microsoft.CognitiveServices/accounts/AIServices/agents/write";
