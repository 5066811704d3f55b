import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { publishAgent } from "../test/support/published-agent";

const TSX = require.resolve("tsx/cjs");

/** How long a caller waits (medians in ms), and how many calls local Azure answers. */
export interface CallingFigures {
  readonly "invoke ms": number;
  readonly "bare openai ms": number;
  readonly "overhead ms": number;
  readonly "calls a second": number;
}

/** Measures against a local Azure in this process; the caller is a separate process. */
export async function measureCalling(): Promise<CallingFigures> {
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
    return { ...calls, "overhead ms": overhead };
  } finally {
    await azure.stop();
  }
}
