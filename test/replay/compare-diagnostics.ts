import type { Step } from "./cassette";
import type { Diagnostic } from "./diagnostics";
import { differences } from "./differences";
import type { Json, JsonObject } from "./json";

/** Compares the texts of all errors, and severity, summary and place of every diagnostic. */
export function compareDiagnostics(step: Step, seen: Diagnostic[]): string[] {
  const errors = seen.filter(({ severity }) => severity === "error");
  return [
    ...differences("error", comparable(step.error ?? ""), comparable(errorText(errors))),
    ...(step.command === "import"
      ? []
      : differences("diagnostics", sorted(step.diagnostics ?? []), sorted(seen.map(recordedForm)))),
  ];
}

/** All errors as people read them, one after the other. */
function errorText(errors: Diagnostic[]): string {
  return errors.map(({ summary, detail }) => `Error: ${summary} ${detail ?? ""}`).join(" ");
}

/** For these names and this value several proposals are equally near, and azapi picks one at random. */
const PROPOSAL_VARIES =
  /(`(?:properties\.)?(?:tags|identity|zzz)` is not expected here\.|value `Nope` is invalid\. [^\]]*\]\.) Do you mean `[^`]*`\?/g;

/** azapi lists them in any order. */
const SUPPORTED_VALUES = /(?<=The supported values are \[)[^\]]*/g;

/** The stand-in links to the guide in its repository, not where azapi is published. */
const ADDRESS_OF_GUIDE = /(refer to the documentation for more information: )\S+/g;

/** azapi embeds every type; about one that it does not know, the stand-in says that it is the one to lack it. */
const UNKNOWN_TYPE =
  /(?:embedded schema validation failed: the argument "type" is invalid\. resource type (\S+) can't be found\. You can try .*? within the resource block|the stand-in for azapi does not know the resource type (\S+): it knows .*? that you rehearse\.)/g;

/** White space collapsed, and without the order of several errors in one text, which azapi varies. */
function comparable(text: string): string[] {
  return text
    .replace(/\s+/g, " ")
    .replace(UNKNOWN_TYPE, "unknown type $1$2")
    .replace(PROPOSAL_VARIES, "$1")
    .replace(SUPPORTED_VALUES, (values) => values.split(", ").sort().join(", "))
    .replace(ADDRESS_OF_GUIDE, "$1")
    .split(/(?=Error: |`[^`]+` is |You can try )/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .sort();
}

/** Recordings hold details only for warnings; those of errors are in `error`. */
function recordedForm({ severity, summary, detail, address, snippet }: Diagnostic): JsonObject {
  const values = snippet?.values ?? [];
  return {
    severity,
    summary,
    ...(severity === "warning" && detail !== undefined ? { detail } : {}),
    ...(address === undefined ? {} : { address }),
    ...(snippet?.context === undefined ? {} : { context: snippet.context }),
    ...(values.length === 0 ? {} : { values }),
  };
}

function sorted(diagnostics: JsonObject[]): Json {
  return [...diagnostics].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
