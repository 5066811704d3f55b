import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { AzapiProvider } from "../../lib/azapi/provider";
import { readStacks, type SynthesizedStack } from "../../lib/cli/stacks/synthesized-stacks";

/** What the command line reads of a program with one stack, `platform`, or with those that `build` adds. */
export function synthesized(build: (stack: TerraformStack) => void): SynthesizedStack[] {
  const outdir = mkdtempSync(join(tmpdir(), "synthesized-"));
  try {
    synthesizeTo(outdir, build);
    return readStacks(outdir);
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The same, left in a directory. */
export function synthesizeTo(outdir: string, build: (stack: TerraformStack) => void): void {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "platform");
  new AzapiProvider(stack, "azapi");
  build(stack);
  app.synth();
}
