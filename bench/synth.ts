/** `tsx synth.ts library|bare COUNT`: synthesizes in this process and prints time and memory as JSON. */
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { publishBare } from "./bare";
import { publishThroughLibrary } from "./library";

const [side, count] = process.argv.slice(2);
const outdir = mkdtempSync(join(tmpdir(), "bench-"));
const started = process.hrtime.bigint();
const stack = new TerraformStack(new App({ outdir }), "bench");
(side === "library" ? publishThroughLibrary : publishBare)(stack, Number(count));
const terraform: unknown = stack.toTerraform();
const milliseconds = Number(process.hrtime.bigint() - started) / 1e6;
rmSync(outdir, { recursive: true });

console.log(
  JSON.stringify({
    milliseconds,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    digest: createHash("sha256")
      .update(JSON.stringify(sorted(terraform)))
      .digest("hex"),
  }),
);

/** The order of keys and of construct metadata means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "//");
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}
