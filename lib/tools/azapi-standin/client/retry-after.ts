/** How long the service asks to wait, in milliseconds; 0 when it does not ask. */
export function retryAfter(headers: { [name: string]: string }): number {
  const milliseconds = headers["retry-after-ms"] ?? headers["x-ms-retry-after-ms"];
  if (milliseconds !== undefined) return positive(Number(milliseconds));
  const after = headers["retry-after"];
  if (after === undefined) return 0;
  const seconds = Number(after);
  return positive(Number.isNaN(seconds) ? Date.parse(after) - Date.now() : seconds * 1000);
}

function positive(milliseconds: number): number {
  return milliseconds > 0 ? milliseconds : 0;
}
