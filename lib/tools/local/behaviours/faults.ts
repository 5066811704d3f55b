import { LocalAzureError } from "../core/local-azure-error";
import type { Request } from "../http/exchange";
import { ServiceError } from "../http/service-error";

/** Which requests a fault affects. */
export interface FaultTarget {
  /** HTTP method, in any letter case. @default - every method */
  readonly method?: string;
  /** Part of the path, in any letter case. @default - every path */
  readonly path?: string;
  /** How many requests fail. @default 1 */
  readonly times?: number;
}

/** An error with which to answer some requests. */
export interface Fault extends FaultTarget {
  /** HTTP status of the answer. */
  readonly status: number;
  /** `code` of the error in the answer, such as `TooManyRequests`. */
  readonly code: string;
  /** `message` of the error in the answer. */
  readonly message: string;
  /** The `Retry-After` of the answer, in whole seconds. @default - none is sent */
  readonly retryAfterSeconds?: number;
}

/** A connection that is closed in the middle of an answer. The request itself takes effect. */
export interface BrokenConnection extends FaultTarget {
  /** How many bytes of the answer are sent first. */
  readonly closeAfterBytes: number;
}

/** A server that runs for days must not grow without limit. */
const MOST_WAITING = 1000;

/** Faults that wait for a matching request: an account in state Accepted, a throttled caller, a broken backend. */
export class Faults {
  private waiting: { readonly fault: Fault | BrokenConnection; left: number }[] = [];

  constructor(faults: (Fault | BrokenConnection)[] = []) {
    for (const fault of faults) this.add(fault);
  }

  add(fault: Fault | BrokenConnection): void {
    if (this.waiting.length >= MOST_WAITING) {
      throw new LocalAzureError(`${MOST_WAITING} faults wait for a request: no more are taken`);
    }
    this.waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** Throws the first fault that waits for such a request; or returns after how many bytes to break its answer. */
  strike({ method, path }: Request): number | undefined {
    const hit = this.waiting.find(
      ({ fault }) =>
        (fault.method === undefined || fault.method.toUpperCase() === method) &&
        path.toLowerCase().includes((fault.path ?? "").toLowerCase()),
    );
    if (hit === undefined) return undefined;
    hit.left -= 1;
    if (hit.left <= 0) this.waiting = this.waiting.filter((other) => other !== hit);
    if ("closeAfterBytes" in hit.fault) return hit.fault.closeAfterBytes;
    const { status, code, message, retryAfterSeconds } = hit.fault;
    const headers =
      retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };
    throw new ServiceError(status, code, message, headers);
  }
}
