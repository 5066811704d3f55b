import { firstFailure, type Examined } from "./examine";

/** How long to look again, and how. */
export interface Patience {
  /** In milliseconds; 0 looks once. */
  readonly timeout: number;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
  /** Hears what is waited for, whenever that changes. */
  readonly onWaiting: (text: string) => void;
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15_000;

/**
 * Looks again as long as all that fails may pass by itself: a fresh grant, an identity that is being made, a deployment
 * that starts, a service that is busy.
 */
export async function examinePatiently(
  look: () => Promise<Examined[]>,
  { timeout, pause, now, onWaiting }: Patience,
): Promise<Examined[]> {
  const end = now() + timeout;
  let told = "";
  for (let wait = FIRST_PAUSE; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    const examined = await look();
    const failure = firstFailure(examined);
    const left = end - now();
    if (failure === undefined || left <= 0 || !examined.every(isPassing)) return examined;
    const text = `${failure.check.name}: ${failure.finding.found}`;
    if (text !== told) onWaiting(text);
    told = text;
    await pause(Math.min(wait, left));
  }
}

function isPassing({ finding }: Examined): boolean {
  return finding.verdict !== "failed" || finding.mayPass === true;
}
