import { join } from "node:path";
import { startServer, type ProcessOptions } from "./processes";

const TSX = require.resolve("tsx/cli");
const STEADY_CALLER = join(__dirname, "steady-caller.ts");

/** One call of an endpoint. */
export interface Call {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `deployment: agent version`; undefined when the call was lost. */
  readonly answeredBy?: string;
  /** Why there was no answer. */
  readonly lost?: string;
}

/** Somebody who calls, in a process of its own. */
export interface SteadyCaller {
  /** Ends the calling; gives every call that was made. */
  stop(): Promise<Call[]>;
}

/**
 * Starts to call; the first answer has come when this returns. ENDPOINT and TOKEN are in the environment; `onCall`
 * hears of each call as it ends.
 */
export async function startCalling(
  options: ProcessOptions,
  onCall: (call: Call) => void = () => undefined,
): Promise<SteadyCaller> {
  const calls: Call[] = [];
  const caller = await startServer([TSX, STEADY_CALLER], options, (line) => {
    const call = JSON.parse(line) as Call;
    calls.push(call);
    onCall(call);
  });
  return {
    stop: async () => {
      await caller.stop();
      return calls;
    },
  };
}

/** Who answered, in order, each once as long as it went on answering; a lost call stands with its reason. */
export function sequenceOf(calls: Call[]): string[] {
  return calls
    .map(({ answeredBy, lost }) => answeredBy ?? `lost: ${lost}`)
    .filter((told, index, all) => told !== all[index - 1]);
}
