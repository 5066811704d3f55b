import { readFileSync } from "node:fs";
import { join } from "node:path";

const MESSAGES = join(__dirname, "..", "..", "docs", "messages.md");

/**
 * What Terraform prints according to docs/messages.md, by heading, as a pattern for `flat` text: an `…` stands for what
 * varies.
 */
export function documentedText(heading: string): RegExp {
  const section = readFileSync(MESSAGES, "utf8").split(`\n### ${heading}\n`)[1] ?? "";
  const text = /```text\n([\s\S]*?)```/.exec(section)?.[1];
  if (text === undefined) throw new Error(`docs/messages.md has no text under ${heading}`);
  const lines = text.trim().split("\n").map(flat);
  return new RegExp(lines.map(pattern).join(".*"));
}

/** Terraform breaks lines and draws frames as wide as the terminal. */
export function flat(text: string): string {
  return text.replace(/[│╷╵]/g, " ").replace(/\s+/g, " ");
}

function pattern(line: string): string {
  return line
    .split("…")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");
}
