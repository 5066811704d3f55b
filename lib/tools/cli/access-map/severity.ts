/** How serious a finding is: `error` does not work or opens far too much, `warning` is wider than necessary. */
export type Severity = "error" | "warning" | "note";
