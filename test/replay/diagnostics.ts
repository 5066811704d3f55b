import type { JsonObject } from "./json";

/** The recorded part of a diagnostic in Terraform's JSON form. */
export interface Diagnostic {
  readonly severity: string;
  readonly summary: string;
  readonly detail?: string;
  readonly address?: string;
  readonly snippet?: { readonly context?: string; readonly values?: JsonObject[] };
}

/** The diagnostics of `terraform validate -json`. */
export function validateDiagnostics(stdout: string): Diagnostic[] {
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
}

/** The diagnostics among the JSON lines of `plan` and `apply`; other commands print none. */
export function streamDiagnostics(stdout: string): Diagnostic[] {
  return stdout
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as { diagnostic?: Diagnostic })
    .flatMap(({ diagnostic }) => diagnostic ?? []);
}

/** `import` has no JSON output: its errors are in boxes for people to read. */
export function importDiagnostics(stderr: string): Diagnostic[] {
  const text = stderr.replace(/[╷│╵]/g, " ").replace(/\s+/g, " ");
  return text
    .split(/ (?=Error: )/)
    .filter((part) => part.trim() !== "")
    .map((part) => ({ severity: "error", summary: part.trim().replace(/^Error: /, "") }));
}
