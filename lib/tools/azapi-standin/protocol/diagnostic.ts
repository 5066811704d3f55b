/** A step into a value: the name of an attribute or key, or the index of an item. */
export type PathStep = string | number;

/** Something that Terraform shows to its user. */
export interface Diagnostic {
  severity: "ERROR" | "WARNING";
  summary: string;
  detail: string;
  /** The place in the configuration, if it has one. */
  path?: PathStep[];
}

/** An error of an operation, in the words that Terraform shows to its user. */
export class DiagnosticError extends Error {
  constructor(
    readonly summary: string,
    readonly detail: string,
    readonly path?: PathStep[],
  ) {
    super(`${summary}: ${detail}`);
  }
}

/** Several errors at once. */
export class DiagnosticErrors extends Error {
  constructor(readonly diagnostics: Diagnostic[]) {
    super(diagnostics.map(({ summary }) => summary).join(" "));
  }
}

/** How to report an error thrown by an operation: any other error is reported as a bug of the stand-in. */
export function toDiagnostics(error: unknown): Diagnostic[] {
  if (error instanceof DiagnosticErrors) return error.diagnostics;
  if (error instanceof DiagnosticError) {
    const { summary, detail, path } = error;
    return [{ severity: "ERROR", summary, detail, ...(path === undefined ? {} : { path }) }];
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [{ severity: "ERROR", summary: "Bug in the azapi stand-in", detail }];
}

/** The diagnostic as the protocol carries it. */
export function wireDiagnostic({ severity, summary, detail, path }: Diagnostic): object {
  return { severity, summary, detail, ...(path ? { attribute: wirePath(path) } : {}) };
}

/** A path as the protocol carries it. */
export function wirePath(path: PathStep[]): object {
  return {
    steps: path.map((step) =>
      typeof step === "number" ? { element_key_int: step } : { attribute_name: step },
    ),
  };
}
