import { join } from "node:path";
import { startServer, type ProcessOptions } from "./processes";

const TSX = require.resolve("tsx/cli");
const STEADY_CALLER = join(__dirname, "steady-caller.ts");

/** One call to an endpoint. */
export interface Call {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `deployment: agent version`; undefined when the call was lost. */
  readonly answeredBy?: string;
  /** Why there was no answer. */
  readonly lost?: string;
}

/** A separate process that keeps calling. */
export interface SteadyCaller {
  /** Stops calling and returns all calls. */
  stop(): Promise<Call[]>;
}

/**
 * Starts calling; returns after the first call. The environment has ENDPOINT and TOKEN; `onCall` gets each call as it
 * ends.
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

/** Who answered, in order, without repetitions; for a lost call, its reason. */
export function sequenceOf(calls: Call[]): string[] {
  return calls
    .map(({ answeredBy, lost }) => answeredBy ?? `lost: ${lost}`)
    .filter((each, index, all) => each !== all[index - 1]);
}
