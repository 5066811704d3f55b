import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { join } from "node:path";

/** The library, and what its users would have without it. */
const SIDES = ["library", "bare"] as const;
type Side = (typeof SIDES)[number];

/** What one process prints. */
interface Run {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
  readonly digest: string;
}

/** Medians of both sides. */
export interface Comparison {
  readonly agents: number;
  readonly "library ms": number;
  readonly "bare ms": number;
  readonly "time ratio": number;
  readonly "library MB": number;
  readonly "bare MB": number;
  readonly "memory ratio": number;
}

/** How much more a side takes for the larger program. */
export interface Growth {
  readonly agents: string;
  readonly "library time": number;
  readonly "bare time": number;
  readonly "library memory": number;
  readonly "bare memory": number;
}

/** Runs `tsx SCRIPT library|bare AGENTS` for both sides in turn, each time in a process of its own. */
export function sideBySide(script: string, agents: number, runs: number): Comparison {
  const all = { library: [] as Run[], bare: [] as Run[] };
  for (let run = 0; run < runs; run++) {
    for (const side of SIDES) all[side].push(runOnce(script, side, agents));
  }
  const digests = new Set([...all.library, ...all.bare].map(({ digest }) => digest));
  if (digests.size > 1) throw new Error(`library and bare cdktf differ at ${agents} agents`);

  const median = (side: Side, figure: "milliseconds" | "peakMegabytes") =>
    medianOf(all[side].map((run) => run[figure]));
  const time = { library: median("library", "milliseconds"), bare: median("bare", "milliseconds") };
  const memory = {
    library: median("library", "peakMegabytes"),
    bare: median("bare", "peakMegabytes"),
  };
  return {
    agents,
    "library ms": Math.round(time.library),
    "bare ms": Math.round(time.bare),
    "time ratio": round(time.library / time.bare),
    "library MB": Math.round(memory.library),
    "bare MB": Math.round(memory.bare),
    "memory ratio": round(memory.library / memory.bare),
  };
}

export function growth(from: Comparison, to: Comparison): Growth {
  const times = (figure: keyof Comparison) => round(to[figure] / from[figure]);
  return {
    agents: `${from.agents} to ${to.agents}`,
    "library time": times("library ms"),
    "bare time": times("bare ms"),
    "library memory": times("library MB"),
    "bare memory": times("bare MB"),
  };
}

/** For the script: what it took since `begun`, in processor time since others may use the machine, and the outcome. */
export function printRun(begun: NodeJS.CpuUsage, outcome: unknown): void {
  const { user, system } = process.cpuUsage(begun);
  const run: Run = {
    milliseconds: (user + system) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    digest: createHash("sha256")
      .update(JSON.stringify(sorted(outcome)))
      .digest("hex"),
  };
  console.log(JSON.stringify(run));
}

function runOnce(script: string, side: Side, agents: number): Run {
  const args = [require.resolve("tsx/cli"), join(__dirname, script), side, `${agents}`];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })) as Run;
}

/** The order of keys and of construct metadata means nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== "//");
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

function medianOf(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
