/** How many seconds the service asks to wait, given in the header as such or as a date; undefined if it is absent. */
export function retryAfter(headers: Headers): number | undefined {
  const told = headers.get("retry-after");
  if (told === null) return undefined;
  const seconds = /^\d+(\.\d+)?$/.test(told)
    ? Number(told)
    : (Date.parse(told) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds);
}
