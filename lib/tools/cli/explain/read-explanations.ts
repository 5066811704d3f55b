import type { Explanation } from "./explanation";

/** The explanations in a document like docs/messages.md: two tables, then a section for each text of others. */
export function readExplanations(document: string): Explanation[] {
  const others = below("What Terraform and azapi say", document);
  return [
    ...rows("error", below("Errors", document)),
    ...rows("warning", below("Warnings", document)),
    ...sections(others),
  ].map(({ wrong, toDo, ...explained }) => ({
    ...explained,
    wrong: withoutLinks(wrong),
    toDo: withoutLinks(toDo),
  }));
}

/** The text below a heading of the second level. */
function below(heading: string, document: string): string {
  const [, text = ""] = document.split(`\n## ${heading}\n`);
  return text.split("\n## ")[0] ?? "";
}

function rows(kind: Explanation["kind"], text: string): Explanation[] {
  return [...text.matchAll(/^\| `(\w+)` +\|(.*)\|$/gm)].map(([, code = "", cells = ""]) => {
    const [wrong = "", toDo = ""] = cells.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return { kind, code, wrong: unescaped(wrong), toDo: unescaped(toDo) };
  });
}

/** A section begins with what is printed; where programs differ in that, with both texts. */
function sections(text: string): Explanation[] {
  return text
    .split("\n### ")
    .slice(1)
    .map((section) => {
      const [heading = "", ...lines] = section.split("\n");
      const [, printed = "", toDo = ""] =
        /^((?:\s*```text\n[^]*?```)+)([^]*)$/.exec(lines.join("\n")) ?? [];
      const wrong = printed.replace(/```(text)?/g, "").trim();
      return { kind: "terraform", code: heading.trim(), wrong, toDo: toDo.trim() };
    });
}

function unescaped(cell: string): string {
  return cell.replaceAll("\\|", "|");
}

/** A link's text, and where it leads: another explanation, or a place in another document. */
function withoutLinks(text: string): string {
  return text
    .replace(
      /\(\[([^\]]+)\]\(([^)]+)\)\)/g,
      (_, shown: string, to: string) => `(${shown}: ${place(to)})`,
    )
    .replace(
      /\[([^\]]+)\]\(([^)]+)\)/g,
      (_, shown: string, to: string) => `${shown} (${place(to)})`,
    );
}

function place(target: string): string {
  const [path = "", anchor = ""] = target.replace(/^(\.\.\/)+/, "").split("#");
  const title = anchor.replaceAll("-", " ");
  if (path === "") return `foundry-agents explain "${title}"`;
  return title === "" ? path : `${path}, "${title}"`;
}
