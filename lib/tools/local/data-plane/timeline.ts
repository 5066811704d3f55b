import type { Serving } from "./serving";

/** Who answered for an application during a span of time. */
export interface TimelineEntry {
  /** ARM id of the application. */
  readonly applicationId: string;
  /** Undefined if nobody answered. */
  readonly serving?: Serving;
  /** Milliseconds since 1970. */
  readonly from: number;
  /** Undefined while it lasts. */
  readonly to?: number;
}

/** Which deployment served each application, and when. */
export interface Timeline {
  /** In order of time. @param applicationId - ARM id; without it all applications */
  entries(applicationId?: string): TimelineEntry[];
  /** Every span in which nobody answered for an application that still existed and had been served before. */
  gaps(applicationId?: string): TimelineEntry[];
}

/** Records who serves whenever that changes. */
export class ServingTimeline implements Timeline {
  private readonly recorded: TimelineEntry[] = [];

  /** @param settle - runs what is due, before the timeline is read */
  constructor(private readonly settle: () => void) {}

  entries(applicationId?: string): TimelineEntry[] {
    this.settle();
    return this.recorded.filter((entry) => {
      return applicationId === undefined || isSame(entry, applicationId);
    });
  }

  gaps(applicationId?: string): TimelineEntry[] {
    return this.entries(applicationId).filter(
      (entry) => !entry.serving && entry.from !== entry.to && this.hadServed(entry),
    );
  }

  /** Records who serves an application from now on. */
  record(applicationId: string, at: number, serving: Serving | undefined): void {
    const last = this.open(applicationId);
    if (last && JSON.stringify(last.serving) === JSON.stringify(serving)) return;
    this.end(applicationId, at);
    this.recorded.push({ applicationId, from: at, ...(serving ? { serving } : {}) });
  }

  /** Records that an application is gone. */
  end(applicationId: string, at: number): void {
    const last = this.open(applicationId);
    if (last) this.recorded[this.recorded.indexOf(last)] = { ...last, to: at };
  }

  private open(applicationId: string): TimelineEntry | undefined {
    return this.recorded.findLast(
      (entry) => entry.to === undefined && isSame(entry, applicationId),
    );
  }

  private hadServed(gap: TimelineEntry): boolean {
    return this.recorded.some(
      (entry) =>
        isSame(entry, gap.applicationId) && entry.serving !== undefined && entry.from < gap.from,
    );
  }
}

function isSame(entry: TimelineEntry, applicationId: string): boolean {
  return entry.applicationId.toLowerCase() === applicationId.toLowerCase();
}
