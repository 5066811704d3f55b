import type { Agenda } from "../core/agenda";
import { throttled } from "../errors/caller-errors";
import type { Behaviours } from "./behaviours";

interface Window {
  readonly since: number;
  readonly calls: number;
}

/** Refuses calls to an application after too many. Neither the service's limits nor how it counts are known. */
export class Throttle {
  private readonly windows = new Map<string, Window>();

  constructor(
    private readonly agenda: Agenda,
    private readonly behaviours: Pick<Behaviours, "throttleCalls" | "throttleMs">,
  ) {}

  /** Counts a call; throws when it exceeds the limit of the current window, which its first call opened. */
  count(applicationId: string): void {
    const { throttleCalls, throttleMs } = this.behaviours;
    if (throttleCalls === 0) return;
    const open = this.windows.get(applicationId);
    const isOver = open === undefined || this.agenda.isOver(open.since, throttleMs);
    const { since, calls } = isOver ? { since: this.agenda.now(), calls: 0 } : open;
    if (calls >= throttleCalls) throw throttled(this.agenda.left(since, throttleMs));
    this.windows.set(applicationId, { since, calls: calls + 1 });
  }
}
