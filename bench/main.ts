/**
 * `npm run bench [-- --json FILE]`: what the library costs over bare cdktf, and how long callers wait. Each figure is the
 * median of runs in separate processes, the two sides taking turns. Fails only if the two sides' JSON differs; speed is
 * for people to judge.
 */
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { countArmRequests, libraryTerraform } from "./arm-requests";
import { measureCalling, type CallingFigures } from "./calling";
import { measureFirstAnswer } from "./first-answer";
import { measurePlan } from "./planning";
import { recommendedTerraform } from "./recommended";
import { measureStarts } from "./starting";

const TSX = require.resolve("tsx/cli");
const SYNTHESES = 5;
const SIDES = ["library", "bare"] as const;
type Side = (typeof SIDES)[number];

interface Run {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly digest: string;
}

async function main(): Promise<void> {
  const synthesis = [10, 100, 1000].map(compareSynthesis);
  const starts = await measureStarts();
  const armRequests = await countArmRequests(50);
  const planning = {
    library: await measurePlan(libraryTerraform(50)),
    recommended: await measurePlan(recommendedTerraform(50)),
  };
  const firstAnswer = await measureFirstAnswer();
  const calling = await measureCalling();
  const report = { synthesis, starts, armRequests, planning, firstAnswer, calling };

  console.log(`Synthesis, medians of ${SYNTHESES} runs (goal: time ratio 1.15, memory ratio 1.1)`);
  console.table(synthesis);
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

function compareSynthesis(agents: number) {
  const runs = inTurn(
    SYNTHESES,
    (side) => node([TSX, join(__dirname, "synth.ts"), side, `${agents}`]) as Run,
  );
  const digests = new Set(SIDES.flatMap((side) => runs[side].map(({ digest }) => digest)));
  if (digests.size > 1) throw new Error(`library and bare cdktf differ at ${agents} agents`);

  const time = bothMedians(runs, ({ milliseconds }) => milliseconds);
  const memory = bothMedians(runs, ({ peakMegabytes }) => peakMegabytes);
  return {
    agents,
    "library ms": time.library,
    "bare ms": time.bare,
    "time ratio": round(time.library / time.bare),
    "library MB": memory.library,
    "bare MB": memory.bare,
    "memory ratio": round(memory.library / memory.bare),
  };
}

function inTurn<T>(count: number, measure: (side: Side) => T): { library: T[]; bare: T[] } {
  const runs = { library: [] as T[], bare: [] as T[] };
  for (let run = 0; run < count; run++) SIDES.forEach((side) => runs[side].push(measure(side)));
  return runs;
}

function node(args: string[]): unknown {
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

function bothMedians<T>(runs: { library: T[]; bare: T[] }, figure: (run: T) => number) {
  return { library: median(runs.library.map(figure)), bare: median(runs.bare.map(figure)) };
}

function median(values: number[]): number {
  const inOrder = [...values].sort((a, b) => a - b);
  return round(inOrder[Math.floor(inOrder.length / 2)] ?? 0);
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
