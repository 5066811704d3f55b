/** How grave a finding is: `error` does not work or opens far too much, `warning` is wider than need be. */
export type Severity = "error" | "warning" | "note";
