/**
 * `tsx template.ts library|bare AGENTS`: what a test takes for the JSON of a stack, through `Template` or cdktf's
 * `Testing`. Building the stack does not count.
 */
import { Testing, TerraformStack } from "cdktf";
import { Template } from "cdktf-foundry-agents/testing";
import { publishThroughLibrary } from "./library";
import { printRun } from "./side-by-side";

const [side, agents] = process.argv.slice(2);
const stack = new TerraformStack(Testing.app(), "bench");
publishThroughLibrary(stack, Number(agents));
const begun = process.cpuUsage();
printRun(begun, side === "library" ? Template.fromStack(stack).toSnapshot() : synthesized());

/** The sections of `toSnapshot`. */
function synthesized(): object {
  const json = JSON.parse(Testing.synth(stack, true)) as { [section: string]: unknown };
  const { check, data, locals, output, resource } = json;
  return { check, data, locals, output, resource };
}
