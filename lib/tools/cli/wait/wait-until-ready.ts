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

/**
 * How long a caller may have no role at all, in milliseconds: a deploy that runs at the same time may still be about to
 * assign one, and lists of role assignments are known to lag.
 */
const WITHOUT_ROLE = 60_000;

/**
 * Looks until the expected version answers; throws an error with the cause `not-ready` if that takes too long, and with
 * the cause `permission` if the caller has no role that could take effect.
 */
export async function waitUntilReady(
  look: () => Promise<Sighting>,
  expected: Expected,
  { onSeen, ...patience }: Waiting,
): Promise<Ready> {
  let lackingSince: number | undefined;
  const isHopeless = ({ lacksRole }: Sighting): boolean => {
    const now = patience.now();
    lackingSince = lacksRole === undefined ? undefined : (lackingSince ?? now);
    return lackingSince !== undefined && now - lackingSince >= WITHOUT_ROLE;
  };
  let isGivenUp = false;
  const { seen: last, elapsed } = await lookAgain(
    {
      look,
      isEnough: (sighting) => sighting.isReady || (isGivenUp = isHopeless(sighting)),
      tell: ({ seen }) => seen,
      onChange: (text, elapsed) => onSeen(`${inSeconds(elapsed)} s: ${text}`),
    },
    patience,
  );
  const seconds = inSeconds(elapsed);
  if (last.isReady) return { who: last.who, seconds };
  if (isGivenUp && last.lacksRole !== undefined) throw withoutRole(last.lacksRole);
  throw new FoundryAgentError(
    `${tellWho(expected)} did not answer within ${seconds} s; last seen: ${last.seen}`,
    "not-ready",
  );
}

function withoutRole({ message, cause, ...details }: FoundryAgentError): FoundryAgentError {
  const why = `Azure Resource Manager has shown no role of the caller's for ${inSeconds(WITHOUT_ROLE)} s, so waiting does not help`;
  return new FoundryAgentError(`${message} (${why})`, cause, details);
}

function inSeconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}
