/** `tsx synth.ts library|bare AGENTS`: builds and renders in this process and prints what it took as JSON. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { publishBare } from "./bare";
import { publishThroughLibrary } from "./library";
import { printRun } from "./side-by-side";

const [side, agents] = process.argv.slice(2);
const outdir = mkdtempSync(join(tmpdir(), "bench-"));
const begun = process.cpuUsage();
const stack = new TerraformStack(new App({ outdir }), "bench");
(side === "library" ? publishThroughLibrary : publishBare)(stack, Number(agents));
printRun(begun, stack.toTerraform());
rmSync(outdir, { recursive: true });
