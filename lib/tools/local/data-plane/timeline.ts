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

/** A server that runs for days must not grow without limit: then the oldest entries that have ended leave. */
const MOST_ENTRIES = 10_000;
const MOST_BYTES = 8 * 1024 * 1024;

interface Recorded {
  readonly entry: TimelineEntry;
  /** Whether somebody had answered for the application before. */
  readonly hadServed: boolean;
  readonly bytes: number;
}

/** Records who serves whenever that changes. */
export class ServingTimeline implements Timeline {
  private recorded: Recorded[] = [];
  private bytes = 0;

  /** @param settle - runs what is due, before the timeline is read */
  constructor(private readonly settle: () => void) {}

  entries(applicationId?: string): TimelineEntry[] {
    return this.about(applicationId).map(({ entry }) => entry);
  }

  gaps(applicationId?: string): TimelineEntry[] {
    return this.about(applicationId)
      .filter(({ entry, hadServed }) => !entry.serving && entry.from !== entry.to && hadServed)
      .map(({ entry }) => entry);
  }

  /** Records who serves an application from now on. */
  record(applicationId: string, at: number, serving: Serving | undefined): void {
    const last = this.open(applicationId);
    if (last && JSON.stringify(last.entry.serving) === JSON.stringify(serving)) return;
    this.end(applicationId, at);
    const entry = { applicationId, from: at, ...(serving ? { serving } : {}) };
    const bytes = Buffer.byteLength(JSON.stringify(entry));
    this.recorded.push({ entry, hadServed: this.hadServed(applicationId, at), bytes });
    this.bytes += bytes;
    if (this.recorded.length > MOST_ENTRIES || this.bytes > MOST_BYTES) this.forgetOldest();
  }

  /** Records that an application is gone. */
  end(applicationId: string, at: number): void {
    const last = this.open(applicationId);
    if (last === undefined) return;
    this.recorded[this.recorded.indexOf(last)] = { ...last, entry: { ...last.entry, to: at } };
  }

  private about(applicationId?: string): Recorded[] {
    this.settle();
    return this.recorded.filter(({ entry }) => {
      return applicationId === undefined || isSame(entry, applicationId);
    });
  }

  private open(applicationId: string): Recorded | undefined {
    return this.recorded.findLast(
      ({ entry }) => entry.to === undefined && isSame(entry, applicationId),
    );
  }

  private hadServed(applicationId: string, at: number): boolean {
    return this.recorded.some(
      ({ entry, hadServed }) =>
        isSame(entry, applicationId) && (hadServed || (entry.serving && entry.from < at)),
    );
  }

  /** A tenth more than necessary, so that it is rarely necessary. */
  private forgetOldest(): void {
    let left = this.recorded.length;
    this.recorded = this.recorded.filter(({ entry, bytes }) => {
      const fits = left <= MOST_ENTRIES * 0.9 && this.bytes <= MOST_BYTES * 0.9;
      if (fits || entry.to === undefined) return true;
      left -= 1;
      this.bytes -= bytes;
      return false;
    });
  }
}

function isSame(entry: TimelineEntry, applicationId: string): boolean {
  return entry.applicationId.toLowerCase() === applicationId.toLowerCase();
}
