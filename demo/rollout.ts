import { sequenceOf, type Call } from "./calls";
import { CallLine } from "./call-line";
import { DemoError } from "./processes";
import type { Stage } from "./stage";
import { found, tell } from "./tell";

/** A change of what runs behind the URL: its title, and environment variables for the example's program. */
interface Step {
  readonly title: string;
  readonly environment: { readonly [name: string]: string };
}

/** Two versions behind one URL: the traffic moves from one to the other, and back. */
export function showBlueGreen(stage: Stage): Promise<void> {
  return rollOut(
    stage,
    {
      title: "Publish blue, which takes the traffic, and green: cdktf deploy",
      environment: { LIVE: "Blue" },
    },
    [
      {
        title: "Move the traffic to green while somebody keeps calling",
        environment: { LIVE: "Green" },
      },
      { title: "Roll back to blue", environment: { LIVE: "Blue" } },
    ],
  );
}

/** Another agent takes over, with its own deployment. */
export function showAnotherAgent(stage: Stage): Promise<void> {
  return rollOut(
    stage,
    { title: "Publish the support agent: cdktf deploy", environment: { AGENT: "support-agent" } },
    [
      {
        title: "Replace it with the helpdesk agent while somebody keeps calling",
        environment: { AGENT: "helpdesk-agent" },
      },
    ],
  );
}

/** Changes what runs behind a URL while somebody keeps calling; draws who answered when. */
async function rollOut(stage: Stage, first: Step, next: Step[]): Promise<void> {
  tell(first.title);
  const endpoint = await stage.deploy(first.environment);
  found(`endpoint = ${endpoint}`);
  for (const { title, environment } of next) {
    tell(title);
    const calls = await whileCalled(stage, endpoint, () => stage.deploy(environment));
    report(calls);
  }
}

async function whileCalled(
  stage: Stage,
  endpoint: string,
  change: () => Promise<unknown>,
): Promise<Call[]> {
  const line = new CallLine((text) => process.stdout.write(text));
  const caller = await stage.callSteadily(endpoint, "alice", (call) => line.add(call));
  try {
    await change();
  } finally {
    await caller.stop();
    line.end();
  }
  return line.calls;
}

function report(calls: Call[]): void {
  const lost = calls.filter((call) => call.lost !== undefined);
  found(`${calls.length} calls, ${lost.length} lost: ${sequenceOf(calls).join(" → ")}`);
  if (lost.length > 0) throw new DemoError(`a call was lost: ${lost[0]?.lost}`);
}
