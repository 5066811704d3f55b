import { DemoError } from "./processes";
import type { Stage } from "./stage";
import { found, tell } from "./tell";

const QUESTION = "How do I reset my password?";

/** Exit status of a caller who is not allowed to call. */
const NOT_ALLOWED = 13;

/** Publishes an agent, calls it, and rolls it to its next version behind the same URL. */
export async function publish(stage: Stage): Promise<void> {
  tell("Publish agent version 1: cdktf deploy");
  const endpoint = await stage.deploy({ AGENT_VERSION: "1" });
  found(`endpoint = ${endpoint}, by azapi ${await stage.azapiVersion()}`);

  tell("Wait until it answers from what was deployed: foundry-agents wait");
  await expectFrom(stage, "alice", 0, "version 1", "wait");

  tell("Call it as Bob, who is not in the support team: foundry-agents invoke");
  await expectFrom(stage, "bob", NOT_ALLOWED, "Foundry User", "invoke", QUESTION);

  tell("Ask why: foundry-agents doctor");
  await expectFrom(stage, "bob", NOT_ALLOWED, "app.grants.invoke", "doctor");

  tell("Call it as Alice, who is: answered by the declared version");
  await expectFrom(stage, "alice", 0, "version 1", "invoke", QUESTION);

  tell("Roll to agent version 2: cdktf deploy again, the same URL");
  const after = await stage.deploy({ AGENT_VERSION: "2" });
  if (after !== endpoint) throw new DemoError(`the URL changed from ${endpoint} to ${after}`);
  await expectFrom(stage, "alice", 0, "version 2", "wait");
  await expectFrom(stage, "alice", 0, "version 2", "invoke", QUESTION);

  tell("Plan once more: nothing is left to change");
  const plan = await stage.plan();
  if (!plan.empty) throw new DemoError(`the plan is not empty:\n${plan.text}`);
  found("terraform plan -detailed-exitcode: 0");
}

/** Runs a command as somebody; it has to end with that status and to say that. */
async function expectFrom(
  stage: Stage,
  caller: string,
  expected: number,
  part: string,
  command: string,
  ...args: string[]
): Promise<void> {
  const { status, stdout, stderr } = await stage.foundryAgents(caller, command, ...args);
  const told = (stdout || stderr).trim();
  found(told.replaceAll("\n", "\n  "));
  if (status !== expected || !told.includes(part)) {
    throw new DemoError(`expected ${command} to end with ${expected} and "${part}", got ${status}`);
  }
}
