import { EXIT_CODES } from "../exit-codes";
import { firstFailure, type Examined } from "./examine";
import type { Finding, Verdict } from "./finding";
import { painted, type Color } from "../painted";
import { wrapped } from "../wrapped";

/** The word printed for a verdict, and its color. */
const WORDS: { readonly [verdict in Verdict]: { readonly word: string; readonly color: Color } } = {
  passed: { word: "ok", color: "green" },
  warning: { word: "warning", color: "yellow" },
  unknown: { word: "unknown", color: "cyan" },
  skipped: { word: "skipped", color: "gray" },
  failed: { word: "FAILED", color: "red" },
};

const WORD_WIDTH = 9;
const NAME_WIDTH = 13;

/** A diagnosis for people: a line for each check, with what to do where something is wrong. */
export function renderDiagnosis(title: string, examined: Examined[], hasColor: boolean): string {
  const paint = (verdict: Verdict) => {
    const { word, color } = WORDS[verdict];
    const text = word.padEnd(WORD_WIDTH);
    return hasColor ? painted(color, text) : text;
  };
  const lines = examined.flatMap(({ check, finding }) => {
    const [first = "", ...more] = wrapped(finding.found, WORD_WIDTH + NAME_WIDTH);
    return [
      `${paint(finding.verdict)}${check.name.padEnd(NAME_WIDTH)}${first.trimStart()}`,
      ...more,
      ...fixLines(finding),
    ];
  });
  return [title, "", ...lines, "", conclusion(examined)].join("\n");
}

function fixLines({ fix, requestId }: Finding): string[] {
  const request = labelled("request", requestId === undefined ? [] : [requestId]);
  if (fix === undefined) return request;
  return [
    ...request,
    ...labelled(
      "to do",
      wrapped(fix.what, 13).map((line) => line.trim()),
    ),
    ...labelled("program", fix.code?.split("\n") ?? []),
    ...labelled("command", fix.command?.split("\n") ?? []),
  ];
}

/** What is meant to be copied stays on one line, however long. */
function labelled(label: string, lines: string[]): string[] {
  return lines.map((line, index) => `    ${(index === 0 ? label : "").padEnd(9)}${line}`);
}

function conclusion(examined: Examined[]): string {
  const failure = firstFailure(examined);
  if (failure !== undefined) {
    const { cause = "service" } = failure.finding;
    return `Fix ${failure.check.name} first (exit status ${EXIT_CODES[cause]}).`;
  }
  const open = examined.filter(({ finding }) => /^(warning|unknown)$/.test(finding.verdict));
  if (open.length === 0) return "Nothing is wrong.";
  return `Nothing is known to be wrong; look at ${open.map(({ check }) => check.name).join(", ")}.`;
}
