/** A server that always asks to come back at once must not keep anybody here forever, nor busy. */
const LONGEST_PAUSE = 16;

/**
 * How long to wait before the next attempt, if the service asks for no wait at all: nothing at first, and then longer
 * each time.
 *
 * @param attempt - 0 for the first one
 */
export function waitAfter(asked: number, attempt: number): number {
  return asked > 0 ? asked : Math.min(2 ** attempt - 1, LONGEST_PAUSE);
}

/** How many seconds the service asks to wait, given in the header as such or as a date; undefined if it is absent. */
export function retryAfter(headers: Headers): number | undefined {
  const told = headers.get("retry-after");
  if (told === null) return undefined;
  const seconds = /^\d+(\.\d+)?$/.test(told)
    ? Number(told)
    : (Date.parse(told) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
