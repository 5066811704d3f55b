import { execFile, execFileSync } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { FOUNDRY_AGENTS } from "../test/support/built";
import { publishAgent } from "../test/support/published-agent";

const TSX = require.resolve("tsx/cjs");
const STARTS = 21;

/** What a caller waits for, each a median in ms: the start of the command line, and the library's part of a call. */
export interface CallingFigures {
  readonly "help ms": number;
  readonly "bare node ms": number;
  readonly "invoke ms": number;
  readonly "bare openai ms": number;
  readonly "overhead ms": number;
  readonly "calls a second": number;
}

/** Measures against a local Azure in this process; those who call are processes of their own. */
export async function measureCalling(): Promise<CallingFigures> {
  const help = medianOf(STARTS, () => start([FOUNDRY_AGENTS, "--help"]));
  const node = medianOf(STARTS, () => start(["-e", "0"]));
  const { azure, url } = await publishAgent();
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--require", TSX, join(__dirname, "caller.ts")],
      {
        timeout: 120_000,
        env: {
          ...process.env,
          NODE_EXTRA_CA_CERTS: azure.certificateFile,
          ENDPOINT: url,
          TOKEN: azure.token("alice"),
        },
      },
    );
    const calls = JSON.parse(stdout) as Pick<
      CallingFigures,
      "invoke ms" | "bare openai ms" | "calls a second"
    >;
    const overhead = calls["invoke ms"] - calls["bare openai ms"];
    return { "help ms": help, "bare node ms": node, ...calls, "overhead ms": overhead };
  } finally {
    await azure.stop();
  }
}

function start(args: string[]): number {
  const begun = process.hrtime.bigint();
  execFileSync(process.execPath, args);
  return Number(process.hrtime.bigint() - begun) / 1e6;
}

function medianOf(count: number, measure: () => number): number {
  const inOrder = Array.from({ length: count }, measure).sort((a, b) => a - b);
  return inOrder[Math.floor(count / 2)] ?? 0;
}
