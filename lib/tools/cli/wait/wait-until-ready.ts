import { FoundryAgentError } from "../../client/foundry-agent-error";
import { lookAgain, type Patience } from "../look-again";
import { tellWho, type Expected } from "./expected";
import type { Sighting } from "./look";

/** How long to wait, and who is notified. */
export interface Waiting extends Patience {
  /** Called with what is seen, whenever that changes. */
  readonly onSeen: (text: string) => void;
}

/** Who finally answered, and after how long. */
export interface Ready {
  readonly who: Expected;
  readonly seconds: number;
}

/** Looks until the expected version answers; throws an error with the cause `not-ready` if that takes too long. */
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
    `${tellWho(expected)} did not answer within ${seconds} s; last seen: ${last.seen}`,
    "not-ready",
  );
}

function inSeconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}
