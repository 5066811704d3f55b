/** Who lacks what, as a refusal of the service names it. */
export interface MissingPermission {
  /** Object id or sign-in name of whoever lacks it. */
  readonly principal: string;
  /** What it lacks, such as `Microsoft.CognitiveServices/accounts/AIServices/agents/write`. */
  readonly dataAction: string;
}

/** Reported 2025-07 to 2026-08: "The principal `…` lacks the required data action `…` to perform …", also without `. */
export function missingPermission(text: string): MissingPermission | undefined {
  const [, principal, dataAction] = REFUSAL.exec(text) ?? [];
  return principal && dataAction ? { principal, dataAction } : undefined;
}

const REFUSAL =
  /\bprincipal `?([^\s`]{1,200})`? lacks the required data action `?([\w./*-]{1,300}?)[`.,]*(?=\s|$)/i;
