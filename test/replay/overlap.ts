/** A request, whether recorded or seen. */
interface Timed {
  readonly method: string;
  readonly path: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** Whether two resources were written at the same time, from the start of a write to the end of what follows it. */
export function writesOverlap(requests: Timed[]): boolean {
  const spans = new Map<string, { start: number; end: number }>();
  for (const { method, path, startMs, endMs } of [...requests].sort(
    (a, b) => a.startMs - b.startMs,
  )) {
    const span = spans.get(path);
    if (span !== undefined) span.end = endMs;
    else if (method !== "GET") spans.set(path, { start: startMs, end: endMs });
  }
  const inOrder = [...spans.values()].sort((a, b) => a.start - b.start);
  return inOrder.some((span, index) => span.start < (inOrder[index - 1]?.end ?? 0));
}
