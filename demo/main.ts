/**
 * `npm run demo`: publishes an example with the cdktf CLI against local Azure, calls it, rolls out the next version
 * and removes it; `-- --keep` leaves it running. `npm run demo -- rollout` changes what runs behind a URL while somebody
 * keeps calling. `-- --azapi registry`, or the path of a provider binary, runs the official azapi. Callers, local Azure
 * and Terraform are separate processes; the URL comes from Terraform's outputs.
 */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { azapiChoice } from "../test/support/azapi-source";
import { TerraformError } from "../lib/tools/terraform/terraform-error";
import { DemoError } from "./processes";
import { publish } from "./publish";
import { showAnotherAgent, showBlueGreen } from "./rollout";
import { openStage, type Stage } from "./stage";
import { found, tell } from "./tell";

interface Arguments {
  readonly show: "publish" | "rollout";
  readonly keep: boolean;
  readonly azapi: string;
}

async function main(): Promise<void> {
  const { show, keep, azapi } = parseArguments();
  if (show === "publish") return perform("publish-one-agent", azapi, publish, keep);
  await perform("blue-green", azapi, showBlueGreen);
  await perform("another-agent", azapi, showAnotherAgent);
}

function parseArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      options: { keep: { type: "boolean" }, azapi: { type: "string", default: azapiChoice() } },
      allowPositionals: true,
    });
    const [show = "publish", ...more] = positionals;
    if ((show !== "publish" && show !== "rollout") || more.length > 0) {
      throw new Error(`unknown demo "${positionals.join(" ")}", available: publish, rollout`);
    }
    return { show, keep: values.keep ?? false, azapi: values.azapi };
  } catch (error) {
    throw new DemoError(error instanceof Error ? error.message : String(error));
  }
}

/** Plays on a fresh local Azure, and leaves nothing behind. */
async function perform(
  example: string,
  azapi: string,
  play: (stage: Stage) => Promise<void>,
  keep = false,
): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "foundry-agents-demo-"));
  const interruption = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => interruption.abort());
  let stage: Stage | undefined;
  try {
    tell(
      `Start local Azure for ${example}: Resource Manager, a token endpoint and a Foundry project`,
    );
    stage = await openStage(example, directory, azapi, interruption.signal);
    found(`${stage.url}, ${stage.azapi}`);
    await play(stage);
    if (keep) return await leaveUp(stage, interruption.signal);
    tell("Destroy: nothing is left");
    await stage.destroy();
    const left = await stage.resources();
    found(`resources in local Azure: ${left.length}`);
    if (left.length > 0) throw new DemoError(`destroy left ${left.join(", ")}`);
  } finally {
    await stage?.close();
    interruption.abort();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function leaveUp(stage: Stage, interruption: AbortSignal): Promise<void> {
  tell("Local Azure keeps running; press Ctrl-C to stop it and remove everything");
  console.log(stage.manual());
  const alive = setInterval(() => undefined, 60_000);
  await once(interruption, "abort");
  clearInterval(alive);
}

main().catch((error: unknown) => {
  const known = error instanceof DemoError || error instanceof TerraformError;
  console.error(known ? `\nThe demo failed: ${error.message}` : error);
  process.exitCode = known ? 1 : 2;
});
