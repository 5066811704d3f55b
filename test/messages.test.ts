import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { EXPLANATIONS } from "../lib/tools/cli/explain/explanations";

const ROOT = join(__dirname, "..");
const DOCUMENT = readFileSync(join(ROOT, "docs/messages.md"), "utf8");

/** First cells of the table below a heading. */
function documented(heading: string): string[] {
  const section = DOCUMENT.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/^\| `(\w+)`/gm)].map(([, code]) => String(code)).sort();
}

/** Second arguments of calls to a function, in the whole library. */
function used(...functions: string[]): string[] {
  const call = new RegExp(`\\b(?:${functions.join("|")})\\(\\s*[^,]+,\\s*"(\\w+)"`, "g");
  const codes = sources().flatMap((text) =>
    [...text.matchAll(call)].map(([, code]) => String(code)),
  );
  return [...new Set(codes)].sort();
}

function sources(): string[] {
  return readdirSync(join(ROOT, "lib"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => readFileSync(join(ROOT, "lib", path), "utf8"));
}

test("every error has a row, and every row an error", () => {
  expect(documented("Errors")).toEqual(used("throwIfAny", "checkAtSynth"));
});

test("every warning has a row, and every row a warning", () => {
  expect(documented("Warnings")).toEqual(used("warn"));
});

test("foundry-agents explain knows every row and every section", () => {
  const explained = (kind: string) =>
    EXPLANATIONS.filter((each) => each.kind === kind).map(({ code }) => code);
  expect(explained("error").sort()).toEqual(documented("Errors"));
  expect(explained("warning").sort()).toEqual(documented("Warnings"));
  const sections = [...DOCUMENT.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);
  expect(explained("terraform")).toEqual(sections);
});

test("codes and ids are found", () => {
  expect(used("throwIfAny", "checkAtSynth")).toContain("NoAgent");
  expect(used("warn")).toContain("RefusedApiVersion");
});
