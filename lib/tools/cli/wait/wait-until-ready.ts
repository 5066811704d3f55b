import { FoundryAgentError } from "../../client/foundry-agent-error";
import { lookAgain, type Patience } from "../look-again";
import { tellWho, type Expected } from "./expected";
import type { Sighting } from "./look";

/** How long to wait, and who hears of it. */
export interface Waiting extends Patience {
  /** Hears what is seen, whenever that changes. */
  readonly onSeen: (text: string) => void;
}

/** Who answered at last, and after how long. */
export interface Ready {
  readonly who: Expected;
  readonly seconds: number;
}

/** Looks until who is expected answers; an error of the cause `not-ready` when that is not in time. */
export async function waitUntilReady(
  look: () => Promise<Sighting>,
  expected: Expected,
  { onSeen, ...patience }: Waiting,
): Promise<Ready> {
  const { seen: last, elapsed } = await lookAgain(
    {
      look,
      isEnough: ({ isReady }) => isReady,
      tell: ({ seen }) => seen,
      onChange: (text, elapsed) => onSeen(`${inSeconds(elapsed)} s: ${text}`),
    },
    patience,
  );
  const seconds = inSeconds(elapsed);
  if (last.isReady) return { who: last.who, seconds };
  throw new FoundryAgentError(
    `${tellWho(expected)} does not answer after ${seconds} s; last seen: ${last.seen}`,
    "not-ready",
  );
}

function inSeconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}
