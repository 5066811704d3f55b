import { FoundryAgentError } from "../../client/foundry-agent-error";
import { tellWho, type Expected } from "./expected";
import type { Sighting } from "./look";

/** How long to wait, and how. */
export interface Waiting {
  /** In milliseconds. */
  readonly timeout: number;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  /** Hears what is seen, whenever that changes. */
  readonly onSeen: (text: string) => void;
}

/** Who answered at last, and after how long. */
export interface Ready {
  readonly who: Expected;
  readonly seconds: number;
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15_000;

/** Looks until who is expected answers; an error of the cause `not-ready` when that is not in time. */
export async function waitUntilReady(
  look: () => Promise<Sighting>,
  expected: Expected,
  { timeout, pause, now, onSeen }: Waiting,
): Promise<Ready> {
  const start = now();
  let told = "";
  for (let wait = FIRST_PAUSE; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    const { isReady, seen, who } = await look();
    const elapsed = now() - start;
    const seconds = Math.round(elapsed / 1000);
    if (isReady) return { who, seconds };
    if (elapsed >= timeout) throw tooLate(expected, seconds, seen);
    if (seen !== told) onSeen(`${seconds} s: ${seen}`);
    told = seen;
    await pause(Math.min(wait, timeout - elapsed));
  }
}

function tooLate(expected: Expected, seconds: number, seen: string): FoundryAgentError {
  return new FoundryAgentError(
    `${tellWho(expected)} does not answer after ${seconds} s; last seen: ${seen}`,
    "not-ready",
  );
}
