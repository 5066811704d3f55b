import { wrapped } from "../wrapped";
import type { Explanation } from "./explanation";

const KINDS: { readonly [kind in Explanation["kind"]]: string } = {
  error: "Errors",
  warning: "Warnings",
  terraform: "What Terraform and azapi say",
};

/** Column at which the codes' meanings start. */
const MEANING = 31;

/** One explanation, for a terminal. */
export function renderExplanation({ kind, code, wrong, toDo }: Explanation): string {
  const isOurs = kind !== "terraform";
  return [
    isOurs ? `[${code}] ${kind}` : code,
    "",
    kind === "error" ? "What is wrong" : isOurs ? "What is unusual" : "What is printed",
    ...wrong.split("\n").flatMap((line) => wrapped(line, 2)),
    "",
    "What to do",
    ...flowed(toDo),
  ].join("\n");
}

/** All codes, each with the first sentence of what it means; of others' texts, what to ask for. */
export function renderList(explanations: readonly Explanation[]): string {
  const kinds = Object.entries(KINDS).map(([kind, title]) => {
    const ofKind = explanations.filter((explained) => explained.kind === kind);
    return [title, ...ofKind.flatMap(renderItem)].join("\n");
  });
  return [...kinds, "One of them in full: foundry-agents explain CODE"].join("\n\n");
}

function renderItem({ kind, code, wrong }: Explanation): string[] {
  if (kind === "terraform") return [`  "${code}"`];
  const [meaning = wrong] = /^.*?\.(?=\s|$)/.exec(wrong) ?? [];
  const [first = "", ...others] = wrapped(meaning, MEANING);
  return [`  ${code}`.padEnd(MEANING) + first.trimStart(), ...others];
}

/** Markdown in lines that fit; commands stay whole, so that they can be copied. */
function flowed(markdown: string): string[] {
  return markdown.split(/(```[^]*?```)/).flatMap((part) => {
    const [, language, code = ""] = /^```(\w*)\n([^]*?)\s*```$/.exec(part) ?? [];
    if (language === undefined) return paragraphs(part);
    const lines = code.split("\n").map((line) => line.trim());
    return lines.flatMap((line) => (language === "sh" ? [`    ${line}`] : wrapped(line, 4)));
  });
}

function paragraphs(text: string): string[] {
  return text
    .split(/\n(?=\s*\n|- )/)
    .map((paragraph) => paragraph.trim().replace(/\s*\n\s*/g, " "))
    .filter((paragraph) => paragraph !== "")
    .flatMap((paragraph) => {
      if (!paragraph.startsWith("- ")) return wrapped(paragraph, 2);
      const [first = "", ...others] = wrapped(paragraph.slice(2), 4);
      return [`  - ${first.trimStart()}`, ...others];
    });
}
