/**
 * `npm run demo`: publishes the example with the cdktf CLI against local Azure, calls it, rolls it to the next
 * version and removes it. `-- --keep` leaves local Azure up; `-- --azapi registry`, or the path of a provider binary,
 * runs the official azapi. Client, local Azure and Terraform are processes of their own; the URL comes from
 * Terraform's outputs.
 */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { azapiChoice } from "../lib/local/terraform/azapi-source";
import { TerraformError } from "../lib/local/terraform/command";
import { openStage, type Answer, type Stage } from "./stage";
import { DemoError } from "./processes";

async function main(): Promise<void> {
  const { keep, azapi } = parseArguments();
  const directory = mkdtempSync(join(tmpdir(), "foundry-agents-demo-"));
  const interruption = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"]) process.once(name, () => interruption.abort());
  let stage: Stage | undefined;
  try {
    tell("Start local Azure: an ARM, a token endpoint and a Foundry project with one agent");
    stage = await openStage(directory, azapi, interruption.signal);
    found(`${stage.url}, ${stage.azapi}`);
    await play(stage);
    if (keep) return await leaveUp(stage, interruption.signal);
    tell("Destroy: nothing is left");
    await stage.cdktf("destroy", "2");
    found(`resources in local Azure: ${(await stage.resources()).length}`);
  } finally {
    await stage?.close();
    interruption.abort();
    rmSync(directory, { recursive: true, force: true });
  }
}

function parseArguments(): { keep: boolean; azapi: string } {
  try {
    const { values } = parseArgs({
      options: { keep: { type: "boolean" }, azapi: { type: "string", default: azapiChoice() } },
    });
    return { keep: values.keep ?? false, azapi: values.azapi };
  } catch (error) {
    throw new DemoError(error instanceof Error ? error.message : String(error));
  }
}

async function play(stage: Stage): Promise<void> {
  tell("Publish agent version 1: cdktf deploy");
  const endpoint = await stage.cdktf("deploy", "1");
  found(`endpoint = ${endpoint}, by azapi ${await stage.azapiVersion()}`);

  tell("Call it as Bob, who is not in the support team: refused, with the reason");
  expectAnswer(await stage.call(endpoint, "bob"), 403, "Foundry User");
  found(`the fix: app.grants.invoke("Bob", RbacPrincipal.user("<Bob's object id>"))`);

  tell("Call it as Alice, who is: answered by the declared version");
  expectAnswer(await stage.call(endpoint, "alice"), 200, "version 1");

  tell("Roll to agent version 2: cdktf deploy again, the same URL");
  const after = await stage.cdktf("deploy", "2");
  if (after !== endpoint) throw new DemoError(`the URL changed from ${endpoint} to ${after}`);
  expectAnswer(await stage.call(endpoint, "alice"), 200, "version 2");

  tell("Plan once more: nothing is left to change");
  const plan = await stage.plan();
  if (!plan.empty) throw new DemoError(`the plan is not empty:\n${plan.text}`);
  found("terraform plan -detailed-exitcode: 0");
}

function expectAnswer({ status, text }: Answer, expected: number, part: string): void {
  found(`${status} ${text}`);
  if (status !== expected || !text.includes(part)) {
    throw new DemoError(`expected ${expected} with "${part}"`);
  }
}

async function leaveUp(stage: Stage, interruption: AbortSignal): Promise<void> {
  tell("Local Azure stays up; press Ctrl-C to stop it and remove everything");
  console.log(stage.manual());
  const alive = setInterval(() => undefined, 60_000);
  await once(interruption, "abort");
  clearInterval(alive);
}

function tell(step: string): void {
  console.log(`\n→ ${step}`);
}

function found(result: string): void {
  console.log(`  ${result}`);
}

main().catch((error: unknown) => {
  const known = error instanceof DemoError || error instanceof TerraformError;
  console.error(known ? `\nThe demo failed: ${error.message}` : error);
  process.exitCode = known ? 1 : 2;
});
