import { readFileSync } from "node:fs";
import { join } from "node:path";

const MESSAGES = join(__dirname, "..", "..", "docs", "messages.md");

/**
 * What Terraform prints according to docs/messages.md, by heading, as a pattern for `flat` text: an `…` stands for what
 * varies. Where Terraform and OpenTofu differ there are two texts, and either will do.
 */
export function documentedText(heading: string): RegExp {
  const [, after = ""] = readFileSync(MESSAGES, "utf8").split(`\n### ${heading}\n`);
  const [section = ""] = after.split(/\n##/);
  const texts = [...section.matchAll(/```text\n([\s\S]*?)```/g)].map(([, text = ""]) => text);
  if (texts.length === 0) throw new Error(`docs/messages.md has no text under ${heading}`);
  return new RegExp(texts.map(patternOf).join("|"));
}

function patternOf(text: string): string {
  const lines = text.trim().split("\n").map(flat);
  return lines.map(pattern).join(".*");
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
