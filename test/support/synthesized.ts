import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, TerraformStack } from "cdktf";
import { AzapiProvider } from "../../lib/constructs/azapi/provider";
import { readStacks, type SynthesizedStack } from "../../lib/tools/cli/stacks/synthesized-stacks";

/** What the command line reads of the stack `platform`, and of all stacks that `build` adds to its program. */
export function platformStack(build: (stack: TerraformStack) => void): {
  readonly stack: SynthesizedStack;
  readonly stacks: SynthesizedStack[];
} {
  const outdir = mkdtempSync(join(tmpdir(), "synthesized-"));
  try {
    synthesizeTo(outdir, build);
    const stacks = readStacks(outdir);
    const stack = stacks.find(({ id }) => id === "platform");
    if (stack === undefined) throw new Error("there is no stack named platform");
    return { stack, stacks };
  } finally {
    rmSync(outdir, { recursive: true });
  }
}

/** The same, written to a directory. */
export function synthesizeTo(outdir: string, build: (stack: TerraformStack) => void): void {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "platform");
  new AzapiProvider(stack, "azapi");
  build(stack);
  app.synth();
}
