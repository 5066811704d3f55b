/** Whether a scope is the other one or holds it. */
export function holdsScope(above: string, scope: string): boolean {
  return `${scope}/`.toLowerCase().startsWith(`${above.replace(/\/+$/, "")}/`.toLowerCase());
}
