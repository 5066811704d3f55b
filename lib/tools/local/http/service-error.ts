import { LocalAzureError } from "../core/local-azure-error";
import { shortened } from "../core/shortened";
import type { Answer } from "./exchange";

/** Some errors repeat what a request said, which can be megabytes. */
const LONGEST_MESSAGE = 4000;

/**
 * An error that the service answers. Those that local Azure knows are in the folder `errors`, except those below, which
 * are about the request as such.
 * Unless noted, code and text are as recorded from the live service; those marked "ours" are not, because nothing is on
 * record.
 */
export class ServiceError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    private readonly headers: { readonly [name: string]: string } = {},
  ) {
    super(message);
  }

  /** The envelope that ARM and the data plane share. */
  answer(): Answer {
    const { status, headers, code } = this;
    const message = shortened(LONGEST_MESSAGE, this.message);
    return { status, headers, body: { error: { code, message } } };
  }
}

/** Ours. */
export function requestUnreadable(reason: string): ServiceError {
  return new ServiceError(400, "InvalidRequestContent", `the request cannot be read: ${reason}`);
}

/** The code is ARM's, the text is ours. */
export function bodyTooLarge(largest: number): ServiceError {
  return new ServiceError(
    413,
    "RequestContentTooLarge",
    `the request cannot be read: it is larger than ${largest} bytes`,
  );
}

/** Ours: requests that only a web page of somebody else sends, or one that was led here by another name. */
export function foreignRequest(reason: string): ServiceError {
  return new ServiceError(403, "Forbidden", reason);
}

/**
 * Ours: a fault of this machine, or a bug in local Azure. Terraform providers retry a 5xx for half an hour, unless it
 * asks for a longer wait than they ever make: so this one does.
 */
export function ownFault(error: unknown): ServiceError {
  const told = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const message =
    error instanceof LocalAzureError ? error.message : `this is a bug in local Azure: ${told}`;
  return new ServiceError(500, "LocalAzureFault", message, { "retry-after": "86400" });
}
