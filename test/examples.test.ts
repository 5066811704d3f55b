import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./support/root";
import { outlines } from "./support/synthesized-outline";

/** The reader's tasks; `npm run check` compiles them with everything else. */
const examples = readdirSync(join(ROOT, "examples"));

let outdir: string;
beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), "examples-"));
  process.env["CDKTF_OUTDIR"] = outdir;
});
afterEach(() => {
  delete process.env["CDKTF_OUTDIR"];
  rmSync(outdir, { recursive: true });
});

test.each(examples)("%s synthesizes what was reviewed", (example) => {
  jest.requireActual(join(ROOT, "examples", example, "main.ts"));

  expect(outlines(outdir)).toMatchSnapshot();
});
