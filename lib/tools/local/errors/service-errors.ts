import { ServiceError } from "../http/service-error";

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

/** ARM's own text for every type, without its list of versions, which is not recorded here. */
export function apiVersionInvalid(version: string): ServiceError {
  return new ServiceError(
    400,
    "InvalidApiVersionParameter",
    `The api-version '${version}' is invalid.`,
  );
}

/** Text recorded at 2026-05-15-preview for a policy with `type` instead of `authorizationScheme`. */
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

/** Recorded as transient: a deployment written while the identity of its application is still being created. */
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

/** ARM's own text for every type with a location; not recorded on these. */
export function locationRequired(): ServiceError {
  return new ServiceError(
    400,
    "LocationRequired",
    "The location property is required for this definition.",
  );
}

/** ARM's own text for every type with a location; not recorded on these. */
export function locationDiffers(name: string, location: string, wanted: string): ServiceError {
  return new ServiceError(
    409,
    "InvalidResourceLocation",
    `The resource '${name}' already exists in location '${location}'. A resource with the same name cannot be created in location '${wanted}'. Please select a new resource name.`,
  );
}

/** Recorded 2025-06-12 on the DELETE of an account with projects. */
export function nestedResourcesExist(nested: string[]): ServiceError {
  return new ServiceError(
    409,
    "CannotDeleteResource",
    `Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '${nested.join(", ")}'. Please delete all nested resources before deleting this resource.`,
  );
}

/** Ours. That a project needs an account that allows it is documented; in which words it is refused is not recorded. */
export function projectsNotAllowed(account: string): ServiceError {
  return new ServiceError(
    400,
    "BadRequest",
    `The account '${account}' cannot have projects: it needs the kind AIServices, an identity, a customSubDomainName, and allowProjectManagement set to true.`,
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

/** Ours: the service refuses the body, but its text is not recorded. */
export function bodyRefused(message: string): ServiceError {
  return new ServiceError(400, "UserError", message);
}

/** ARM's own code; the text is ours. */
export function mediaTypeRefused(type: string): ServiceError {
  return new ServiceError(
    415,
    "UnsupportedMediaType",
    `the content type must be application/json, got '${type}'`,
  );
}

/** Text recorded 2026-06-23 on the PUT of an application; the status is ours. */
export function dataActionForbidden(): ServiceError {
  return new ServiceError(403, "UserError", "Principal does not have access to API/Operation");
}

/** Ours; for the data plane. */
export function routeNotFound(method: string, path: string): ServiceError {
  return new ServiceError(404, "NotFound", `${method} ${path} is not a route of this service`);
}

/** Ours. */
export function notFound(what: string): ServiceError {
  return new ServiceError(404, "NotFound", `${what} not found`);
}

/** Ours. Not a 5xx: Terraform providers retry those for half an hour. */
export function notEmulated(what: string): ServiceError {
  return new ServiceError(400, "NotEmulated", `local Azure does not emulate ${what}`);
}

/** Ours. The service has no PATCH for these types. */
export function methodNotAllowed(method: string, type: string): ServiceError {
  return new ServiceError(405, "MethodNotAllowed", `${type} does not support ${method}`);
}
