import { sequenceOf, startCalling, type Call } from "../../demo/calls";
import type { Behaviours } from "../../lib/tools/local";
import { CALLER, releaseStack, TWO_AGENTS, type Release } from "./release-stack";
import type { Rollout } from "./rollouts";
import { toldWrites } from "./told-writes";
import type { Workbench } from "./workbench";

/** Each write takes a while, so that calls meet every state between two of them. */
export function slowAzure(behaviours: Partial<Behaviours> = {}) {
  return { ...TWO_AGENTS, behaviours: { operationMs: 250, ...behaviours } };
}

/** What a change looked like while it was applied. */
export interface Observed {
  /** The writes that ARM accepted. */
  readonly writes: string[];
  /** Who answered, in order; lost calls with their reason. */
  readonly answers: string[];
}

const report: string[] = [];
afterAll(() => console.info(["Calls during rollouts:", ...report].join("\n")));

/** The first release, and then the next one under observation. */
export async function rollOut(bench: Workbench, { title, from, to }: Rollout): Promise<Observed> {
  await bench.publish(releaseStack(from));
  return observe(bench, title, to);
}

/** Applies a release while somebody calls without a rest, in a process of its own. A second plan has to be empty. */
export async function observe(
  bench: Workbench,
  title: string,
  release: Release,
): Promise<Observed> {
  const { endpoint } = await bench.terraform.outputs();
  const before = bench.azure.log.entries().length;
  const caller = await startCalling({
    directory: __dirname,
    environment: {
      ...process.env,
      ENDPOINT: String(endpoint),
      TOKEN: bench.azure.token(CALLER),
      NODE_EXTRA_CA_CERTS: bench.azure.certificateFile,
    },
    signal: AbortSignal.timeout(280_000),
  });
  const published = await bench.publish(releaseStack(release)).catch((error: Error) => error);
  const calls = await caller.stop();
  report.push(told(title, calls));
  if (published instanceof Error) throw published;
  const all = bench.azure.log.entries();
  return { writes: toldWrites(all.slice(before), all), answers: sequenceOf(calls) };
}

function told(title: string, calls: Call[]): string {
  const lost = calls.filter((call) => call.lost !== undefined).length;
  return `${title}: ${calls.length} calls, ${lost} lost`;
}
