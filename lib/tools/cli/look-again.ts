/** How long to look again, and by which clock. */
export interface Patience {
  /** In milliseconds; 0 looks once. */
  readonly timeout: number;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly now: () => number;
}

/** What is looked for. */
export interface Lookout<T> {
  look(): Promise<T>;
  /** Whether looking again would not help. */
  isEnough(seen: T): boolean;
  tell(seen: T): string;
  /** Called after a look that was not enough, whenever what `tell` returns changes, with the elapsed milliseconds. */
  onChange(text: string, elapsed: number): void;
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 15_000;

/** Looks less and less often until it is enough or the time is up; returns what was seen last, and when. */
export async function lookAgain<T>(
  { look, isEnough, tell, onChange }: Lookout<T>,
  { timeout, pause, now }: Patience,
): Promise<{ readonly seen: T; readonly elapsed: number }> {
  const start = now();
  let told = "";
  for (let wait = FIRST_PAUSE; ; wait = Math.min(2 * wait, LONGEST_PAUSE)) {
    const seen = await look();
    const elapsed = now() - start;
    if (isEnough(seen) || elapsed >= timeout) return { seen, elapsed };
    const text = tell(seen);
    if (text !== told) onChange(text, elapsed);
    told = text;
    await pause(Math.min(wait, timeout - elapsed));
  }
}
