import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { asTerraform } from "../test/support/as-terraform";
import { AZAPI_STANDIN, DIST, FOUNDRY_AGENTS } from "../test/support/built";

const STARTS = 21;

/** How long users wait before their own work starts, and how much of that they would wait anyway; medians in ms. */
export interface Start {
  readonly what: string;
  readonly ms: number;
  readonly over: string;
  readonly "over it ms": number;
  readonly goal: string;
}

/** Starts each built program in a separate process, all taking turns. */
export async function measureStarts(): Promise<Start[]> {
  const times = { node: [], help: [], standin: [], cdktf: [], constructs: [] } as Times;
  for (let start = 0; start < STARTS; start++) {
    times.node.push(untilEnd(["-e", "0"]));
    times.help.push(untilEnd([FOUNDRY_AGENTS, "--help"]));
    times.standin.push(await untilHandshake());
    const [cdktf, constructs] = loading("cdktf", "cdktf-foundry-agents");
    times.cdktf.push(cdktf ?? NaN);
    times.constructs.push(constructs ?? NaN);
  }
  const [node, help, standin, cdktf, constructs] = Object.values(times).map(median) as Medians;
  return [
    row("import of the constructs", constructs + cdktf, "cdktf", cdktf, "6"),
    row("foundry-agents --help", help, "node", node, "20"),
    row("azapi stand-in until its handshake", standin, "node", node, "half of what it was"),
  ];
}

type Times = Record<"node" | "help" | "standin" | "cdktf" | "constructs", number[]>;
type Medians = [number, number, number, number, number];

function row(what: string, ms: number, over: string, bare: number, goal: string): Start {
  return { what, ms: round(ms), over, "over it ms": round(ms - bare), goal };
}

function untilEnd(args: string[]): number {
  const begun = performance.now();
  execFileSync(process.execPath, args);
  return performance.now() - begun;
}

async function untilHandshake(): Promise<number> {
  const env = { ...process.env, ...asTerraform() };
  const begun = performance.now();
  const standin = spawn(process.execPath, [AZAPI_STANDIN], {
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  await once(standin.stdout, "data");
  const ms = performance.now() - begun;
  standin.kill("SIGKILL");
  return ms;
}

/** How long each takes to load after the ones before it, in one process: shared modules are loaded once. */
function loading(...modules: string[]): number[] {
  const script = `
    console.log(JSON.stringify(${JSON.stringify(modules)}.map((module) => {
      const begun = performance.now();
      require(module);
      return performance.now() - begun;
    })))`;
  const env = { ...process.env, NODE_PATH: DIST };
  const printed = execFileSync(process.execPath, ["-e", script], { env, encoding: "utf8" });
  return JSON.parse(printed) as number[];
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
