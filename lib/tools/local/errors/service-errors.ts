import type { Answer } from "../http/exchange";
import { LocalAzureError } from "../core/local-azure-error";

/**
 * An error that the service answers. Every one that local Azure knows is in this file, in `caller-errors.ts` or in `authorization-errors.ts`.
 * Where nothing else is said, code and text are as recorded from the live service; those marked "ours" are not: there
 * nothing is on record.
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

/** Text recorded 2026-07-24 (southindia); the status is ours. */
export function apiVersionRefused(
  location: string,
  version: string,
  type: string,
  supported: string[],
): ServiceError {
  return new ServiceError(
    400,
    "NoRegisteredProviderFound",
    `No registered resource provider found for location '${location}' and API version '${version}' for type '${type}'. The supported api-versions are ${supported.join(", ")}.`,
  );
}

/** ARM's own text for every type; not recorded on this one. */
export function apiVersionMissing(): ServiceError {
  return new ServiceError(
    400,
    "MissingApiVersionParameter",
    "The api-version query parameter (?api-version=) is required for all requests.",
  );
}

/** Text recorded at 2026-05-15-preview for a policy with `type` in place of `authorizationScheme`. */
export function discriminatorMissing(): ServiceError {
  return new ServiceError(
    400,
    "UserError",
    "Missing discriminator property [AuthorizationScheme] in request body.",
  );
}

/** Text recorded; the status is ours. */
export function agentsMissing(): ServiceError {
  return new ServiceError(400, "UserError", "Agents cannot be null or empty");
}

/** Status and code recorded, the text is ours. */
export function agentNotFound(agent: string): ServiceError {
  return new ServiceError(404, "SystemError", `Agent '${agent}' not found`);
}

/** Recorded as transient: a deployment written while the identity of its application is still being made. */
export function systemError(): ServiceError {
  return new ServiceError(400, "SystemError", "An internal error occurred. Please try again.");
}

/** Recorded on other children of an account. */
export function requestConflict(accountId: string): ServiceError {
  const account = accountId.split("/").at(-1) ?? "";
  return new ServiceError(
    409,
    "RequestConflict",
    `Another operation is being performed on the parent resource '${account}'. Please try again later.`,
  );
}

/** Code recorded, the text is ours. */
export function applicationNotFound(name: string): ServiceError {
  return new ServiceError(404, "ApplicationNotFound", `Application '${name}' not found`);
}

/** Code recorded, the text is ours. */
export function deploymentNotFound(name: string): ServiceError {
  return new ServiceError(404, "DeploymentNotFound", `Deployment '${name}' not found`);
}

/** ARM's own text for every type; not recorded on this one. */
export function parentNotFound(parent: string): ServiceError {
  return new ServiceError(
    404,
    "ParentResourceNotFound",
    `Can not perform requested operation on nested resource. Parent resource '${parent}' not found.`,
  );
}

/** Ours. That the service refuses this is an assumption. */
export function deploymentsLeft(application: string): ServiceError {
  return new ServiceError(
    409,
    "UserError",
    `Application '${application}' still has deployments: delete them first`,
  );
}

/** Ours: the service refuses the body, in words that nobody recorded. */
export function bodyRefused(message: string): ServiceError {
  return new ServiceError(400, "UserError", message);
}

/** Ours. */
export function bodyUnreadable(reason: string): ServiceError {
  return new ServiceError(400, "InvalidRequestContent", `the request cannot be read: ${reason}`);
}

/** Text recorded 2026-06-23 on the PUT of an application; the status is ours. */
export function dataActionForbidden(): ServiceError {
  return new ServiceError(403, "UserError", "Principal does not have access to API/Operation");
}

/** Ours; for the data plane. */
export function routeNotFound(method: string, path: string): ServiceError {
  return new ServiceError(404, "NotFound", `${method} ${path} is no route of this service`);
}

/** Ours. */
export function notFound(what: string): ServiceError {
  return new ServiceError(404, "NotFound", `${what} not found`);
}

/** Ours. Not a 5xx: Terraform providers repeat those for half an hour. */
export function notEmulated(what: string): ServiceError {
  return new ServiceError(400, "NotEmulated", `local Azure does not emulate ${what}`);
}

/** Ours. The service has no PATCH on these types. */
export function methodNotAllowed(method: string, type: string): ServiceError {
  return new ServiceError(405, "MethodNotAllowed", `${type} does not support ${method}`);
}

/** Ours: a fault of this machine, or a bug of local Azure, told with its stack. Not a 5xx, for the same reason. */
export function ownFault(error: unknown): ServiceError {
  if (error instanceof LocalAzureError) {
    return new ServiceError(400, "LocalAzureFault", error.message);
  }
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new ServiceError(400, "LocalAzureFault", `this is a bug of local Azure: ${told}`);
}
