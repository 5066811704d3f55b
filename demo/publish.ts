import { DemoError } from "./processes";
import type { Stage } from "./stage";
import { found, tell } from "./tell";

const QUESTION = "How do I reset my password?";

/** Exit status for a caller who is not allowed to call. */
const NOT_ALLOWED = 13;

/** Publishes an agent, calls it, and rolls out its next version behind the same URL. */
export async function publish(stage: Stage): Promise<void> {
  tell("Publish agent version 1: cdktf deploy");
  const endpoint = await stage.deploy({ AGENT_VERSION: "1" });
  found(`endpoint = ${endpoint}, with azapi ${await stage.azapiVersion()}`);

  tell("Wait until the deployed version answers: foundry-agents wait");
  await expectFrom(stage, "alice", 0, "version 1", "wait");

  tell("Call it as Bob, who is not in the support team: foundry-agents invoke");
  await expectFrom(stage, "bob", NOT_ALLOWED, "Foundry User", "invoke", QUESTION);

  tell("Ask why: foundry-agents doctor");
  await expectFrom(stage, "bob", NOT_ALLOWED, "app.grants.invoke", "doctor");

  tell("Call it as Alice, who is: the declared version answers");
  await expectFrom(stage, "alice", 0, "version 1", "invoke", QUESTION);

  tell("Roll out agent version 2 behind the same URL: cdktf deploy");
  const after = await stage.deploy({ AGENT_VERSION: "2" });
  if (after !== endpoint) throw new DemoError(`the URL changed from ${endpoint} to ${after}`);
  await expectFrom(stage, "alice", 0, "version 2", "wait");
  await expectFrom(stage, "alice", 0, "version 2", "invoke", QUESTION);

  tell("Plan once more: there is nothing left to change");
  const plan = await stage.plan();
  if (!plan.empty) throw new DemoError(`the plan is not empty:\n${plan.text}`);
  found("terraform plan -detailed-exitcode: 0");
}

/** Runs a command as a caller; it has to exit with that status and print that part. */
async function expectFrom(
  stage: Stage,
  caller: string,
  expected: number,
  part: string,
  command: string,
  ...args: string[]
): Promise<void> {
  const { status, stdout, stderr } = await stage.foundryAgents(caller, command, ...args);
  const printed = (stdout || stderr).trim();
  found(printed.replaceAll("\n", "\n  "));
  if (status !== expected || !printed.includes(part)) {
    throw new DemoError(
      `expected ${command} to exit with ${expected} and print "${part}", got ${status}`,
    );
  }
}
