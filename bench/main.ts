/**
 * `npm run bench [-- --json FILE]`: what the library costs over bare cdktf, and how long callers wait. Each figure is the
 * median of runs in separate processes, the two sides taking turns. Fails only if the two sides' JSON differs; speed is
 * for people to judge.
 */
import { writeFileSync } from "node:fs";
import { countArmRequests, libraryTerraform } from "./arm-requests";
import { measureCalling, type CallingFigures } from "./calling";
import { measureFirstAnswer } from "./first-answer";
import { measurePlan } from "./planning";
import { recommendedTerraform } from "./recommended";
import { growth, sideBySide } from "./side-by-side";
import { measureStarts } from "./starting";

async function main(): Promise<void> {
  const synthesized = (agents: number) => sideBySide("synth.ts", agents, 3);
  const [thousand, fiveThousand] = [synthesized(1000), synthesized(5000)];
  const synthesis = [synthesized(10), synthesized(100), thousand, fiveThousand];
  const templated = (agents: number) => sideBySide("template.ts", agents, 3);
  const templates = [templated(200), templated(1000)] as const;
  const fiveTimes = {
    synthesis: growth(thousand, fiveThousand),
    "Template.fromStack": growth(...templates),
  };
  const starts = await measureStarts();
  const armRequests = await countArmRequests(50);
  const planning = {
    library: await measurePlan(libraryTerraform(50)),
    recommended: await measurePlan(recommendedTerraform(50)),
  };
  const firstAnswer = await measureFirstAnswer();
  const calling = await measureCalling();
  const report = {
    synthesis,
    templates,
    fiveTimes,
    starts,
    armRequests,
    planning,
    firstAnswer,
    calling,
  };

  console.log("Synthesis in CPU ms, medians of 3 runs (goal at 1,000: time ratio 0.6)");
  console.table(synthesis);
  console.log("Template.fromStack beside cdktf's Testing.synth, CPU ms (goal: time ratio 0.45)");
  console.table(templates);
  console.log("Five times the agents take so many times as much (goal: 5.3)");
  console.table(fiveTimes);
  console.log("Starts in ms");
  console.table(starts);
  console.log("ARM requests for 50 agents (goal: as many as by hand)");
  console.table(armRequests);
  console.log("terraform plan of 50 agents, nothing to do, the stand-in attached");
  console.table(planning);
  console.log(`First answer of local Azure after ${round(firstAnswer)} ms (goal: 300 ms)`);
  console.log("Calling (goal: overhead 10 ms per call, 4,000 calls per second)");
  console.table(mapRounded(calling));

  const at = process.argv.indexOf("--json");
  if (at >= 0) writeFileSync(process.argv[at + 1] ?? "bench.json", JSON.stringify(report, null, 2));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function mapRounded(figures: CallingFigures) {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? `bench failed: ${error.message}` : error);
  process.exitCode = 1;
});
