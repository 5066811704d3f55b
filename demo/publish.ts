import { DemoError } from "./processes";
import type { Answer, Stage } from "./stage";
import { found, tell } from "./tell";

/** Publishes an agent, calls it, and rolls it to its next version behind the same URL. */
export async function publish(stage: Stage): Promise<void> {
  tell("Publish agent version 1: cdktf deploy");
  const endpoint = await stage.deploy({ AGENT_VERSION: "1" });
  found(`endpoint = ${endpoint}, by azapi ${await stage.azapiVersion()}`);

  tell("Call it as Bob, who is not in the support team: refused, with the reason");
  expectAnswer(await stage.call(endpoint, "bob"), 403, "Foundry User");
  found(`the fix: app.grants.invoke("Bob", RbacPrincipal.user("<Bob's object id>"))`);

  tell("Call it as Alice, who is: answered by the declared version");
  expectAnswer(await stage.call(endpoint, "alice"), 200, "version 1");

  tell("Roll to agent version 2: cdktf deploy again, the same URL");
  const after = await stage.deploy({ AGENT_VERSION: "2" });
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
