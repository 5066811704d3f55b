import { setTimeout as pause } from "node:timers/promises";
import { sequenceOf, startCalling, type Call, type SteadyCaller } from "../../demo/calls";
import type { Behaviours } from "../../lib/tools/local";
import { importedReleaseStack, platformStack } from "./imported-release-stack";
import { CALLER, releaseStack, TWO_AGENTS, type Release } from "./release-stack";
import type { Rollout } from "./rollouts";
import { TestClock } from "./test-clock";
import { toldWrites } from "./told-writes";
import { Workbench, type Build } from "./workbench";

/** What a change looked like while it was applied. */
export interface Observed {
  /** The writes that ARM accepted. */
  readonly writes: string[];
  /** Who answered, in order; lost calls with their reason. */
  readonly answers: string[];
}

/** How long a write takes while somebody calls: this many calls, so they see every state between two writes. */
const CALLS_PER_WRITE = 5;
const OPERATION_MS = 250;

const report: string[] = [];
afterAll(() => console.info(["Calls during rollouts:", ...report].join("\n")));

/** A workbench on which releases are rolled out while somebody calls, whose calls are the clock. */
export class WatchedBench {
  static async open(
    behaviours: Partial<Behaviours> = {},
    openBench = Workbench.open,
  ): Promise<WatchedBench> {
    const clock = new TestClock();
    const slow = { operationMs: OPERATION_MS, ...behaviours };
    const bench = await openBench({ ...TWO_AGENTS, behaviours: slow, clock });
    return new WatchedBench(bench, clock, releaseStack, bench);
  }

  /** The same where another team's program has created the application, and lists both agents. */
  static async onImported(behaviours: Partial<Behaviours> = {}): Promise<WatchedBench> {
    const { bench: platform, clock } = await WatchedBench.open(behaviours);
    clock.go();
    await platform.publish(platformStack);
    return new WatchedBench(await platform.colleague(), clock, importedReleaseStack, platform);
  }

  private constructor(
    readonly bench: Workbench,
    readonly clock: TestClock,
    private readonly buildOf: (release: Release) => Build,
    private readonly owner: Workbench,
  ) {}

  /** The first release, and then the next one under observation. */
  async rollOut({ title, from, to }: Rollout): Promise<Observed> {
    await this.bench.publish(this.buildOf(from));
    return this.observe(title, to);
  }

  /** Applies a release while a separate process keeps calling. A second plan must be empty. */
  async observe(title: string, release: Release): Promise<Observed> {
    const { log } = this.bench.azure;
    const before = log.entries().length;
    const calls: Call[] = [];
    this.clock.stop();
    const caller = await this.startCalling((call) => {
      this.clock.pass(OPERATION_MS / CALLS_PER_WRITE);
      calls.push(call);
    });
    const published = await this.bench
      .publish(this.buildOf(release))
      .catch((error: Error) => error);
    const end = Date.now();
    while (!calls.some(({ at }) => at >= end)) await pause(10);
    await caller.stop();
    this.clock.go();
    report.push(told(title, calls));
    if (published instanceof Error) throw published;
    const all = log.entries();
    return { writes: toldWrites(all.slice(before), all), answers: sequenceOf(calls) };
  }

  close(): Promise<void> {
    return this.owner.close();
  }

  private async startCalling(onCall: (call: Call) => void): Promise<SteadyCaller> {
    const { azure, terraform } = this.bench;
    const { endpoint } = await terraform.outputs();
    const environment = {
      ...process.env,
      ENDPOINT: String(endpoint),
      TOKEN: azure.token(CALLER),
      NODE_EXTRA_CA_CERTS: azure.certificateFile,
    };
    const signal = AbortSignal.timeout(280_000);
    return startCalling({ directory: __dirname, environment, signal }, onCall);
  }
}

function told(title: string, calls: Call[]): string {
  const lost = calls.filter((call) => call.lost !== undefined).length;
  return `${title}: ${calls.length} calls, ${lost} lost`;
}
