import { ServiceError } from "../errors";
import type { Request } from "../http/exchange";

/** A fault to answer some requests with, in place of what they ask for. */
export interface Fault {
  /** @default - every method */
  readonly method?: string;
  /** A part of the path, in any letter case. @default - every path */
  readonly path?: string;
  /** How many requests fail. @default 1 */
  readonly times?: number;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  /** The `Retry-After` of the answer, in whole seconds. @default - none is sent */
  readonly retryAfterSeconds?: number;
}

/** Faults that wait for their request: an account in state Accepted, a throttled caller, a broken backend. */
export class Faults {
  private waiting: { readonly fault: Fault; left: number }[] = [];

  constructor(faults: Fault[] = []) {
    for (const fault of faults) this.add(fault);
  }

  add(fault: Fault): void {
    this.waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** Throws the first fault that waits for such a request. */
  strike({ method, path }: Request): void {
    const hit = this.waiting.find(
      ({ fault }) =>
        (fault.method === undefined || fault.method.toUpperCase() === method) &&
        path.toLowerCase().includes((fault.path ?? "").toLowerCase()),
    );
    if (hit === undefined) return;
    hit.left -= 1;
    if (hit.left <= 0) this.waiting = this.waiting.filter((other) => other !== hit);
    const { status, code, message, retryAfterSeconds } = hit.fault;
    const headers =
      retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
    throw new ServiceError(status, code, message, headers);
  }
}
