import { LocalAzureError } from "../core/local-azure-error";
import type { Answer } from "./exchange";

/**
 * An error that the service answers. Those that local Azure knows are in the folder `errors`, except
 * the two below, which are about the request as such.
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
    const { status, headers, code, message } = this;
    return { status, headers, body: { error: { code, message } } };
  }
}

/** Ours. */
export function bodyUnreadable(reason: string): ServiceError {
  return new ServiceError(400, "InvalidRequestContent", `the request cannot be read: ${reason}`);
}

/** Ours: a fault of this machine, or a bug in local Azure with its stack. Not a 5xx, which Terraform providers would retry. */
export function ownFault(error: unknown): ServiceError {
  if (error instanceof LocalAzureError) {
    return new ServiceError(400, "LocalAzureFault", error.message);
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ServiceError(400, "LocalAzureFault", `this is a bug in local Azure: ${told}`);
}
