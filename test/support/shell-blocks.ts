import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./root";

/** The `sh` blocks below a heading of a document. */
export function shellBlocks(file: string, heading: string): string[] {
  const [, ...sections] = readFileSync(join(ROOT, file), "utf8").split(/^## /m);
  const section = sections.find((text) => text.startsWith(`${heading}\n`)) ?? "";
  return [...section.matchAll(/^```sh\n([^]*?)^```$/gm)].map(([, code = ""]) => code);
}
