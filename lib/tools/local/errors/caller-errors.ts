import { ServiceError } from "../http/service-error";

/** Ours. That it is a 401 is recorded. */
export function unauthenticated(
  reason: string,
  headers: { readonly [name: string]: string } = {},
): ServiceError {
  return new ServiceError(401, "Unauthorized", reason, headers);
}

/** Ours. That it is a 403 is recorded. */
export function invokeForbidden(principalId: string, applicationId: string): ServiceError {
  return new ServiceError(
    403,
    "Forbidden",
    `Principal ${principalId} may not invoke ${applicationId}: it needs the role Foundry User on the application`,
  );
}

/** Status, code and text recorded from 2025-10 to 2026-08 on other operations of a project. */
export function permissionDenied(lacking: string): ServiceError {
  return new ServiceError(401, "PermissionDenied", lacking);
}

/** Text recorded, for callers and for the identities of agents. */
export function lacksDataAction(
  principalId: string,
  dataAction: string,
  operation: string,
): string {
  return `The principal \`${principalId}\` lacks the required data action \`${dataAction}\` to perform \`${operation}\` operation. For instructions on granting the necessary permissions, see https://aka.ms/FoundryPermissions.`;
}

/** Status, code and message recorded 2026-04-24; which setting it is about was beside them, as here in the text. */
export function notPerCall(name: string): ServiceError {
  return new ServiceError(400, "invalid_payload", `${name}: Not allowed when agent is specified.`);
}

/** Status and code recorded 2026-03-11, with the rest as a detail of the error. */
export function payloadInvalid(param: string, wrong: string): ServiceError {
  return new ServiceError(400, "invalid_payload", `Invalid payload: ${param}: ${wrong}`);
}

/** The words "no deployments associated" are recorded, for no deployment and for no route to one; the rest is ours. */
export function noDeployments(application: string): ServiceError {
  return new ServiceError(
    400,
    "UserError",
    `Application '${application}' has no deployments associated`,
  );
}

/** Ours: it is not known how the service answers for a deployment that is stopped or not yet running. */
export function deploymentNotRunning(deployment: string, state: string): ServiceError {
  return new ServiceError(
    503,
    "DeploymentNotRunning",
    `Deployment '${deployment}' does not answer: its state is ${state}`,
  );
}

/** Ours: it is not known whether a deployment answers while it is being updated; see `updating`. */
export function deploymentUpdating(deployment: string): ServiceError {
  return new ServiceError(503, "DeploymentUpdating", `Deployment '${deployment}' is being updated`);
}

/** Text recorded 2026-03-26. */
export function agentKindRefused(kind: string): ServiceError {
  return new ServiceError(
    400,
    "UserError",
    `Application-scoped routes only support prompt agents. Agent kind '${kind}' is not supported.`,
  );
}

/** Ours: it is not known how the service answers for a disabled application, hence the choice of status. */
export function applicationDisabled(application: string, status: 403 | 404): ServiceError {
  return new ServiceError(
    status,
    status === 404 ? "ApplicationNotFound" : "ApplicationDisabled",
    `Application '${application}' is disabled`,
  );
}

/** Ours: the protocols that a deployment declares are documented; how other calls are refused is not. */
export function protocolNotSpoken(
  deployment: string,
  spoken: string[],
  protocol: string,
): ServiceError {
  return new ServiceError(
    400,
    "ProtocolNotSupported",
    `Deployment '${deployment}' speaks ${spoken.join(", ")}, not ${protocol}`,
  );
}

/** Ours. That it is a 403 is documented. */
export function endpointForbidden(principalId: string, scope: string): ServiceError {
  return new ServiceError(
    403,
    "Forbidden",
    `Principal ${principalId} may not call ${scope}: it needs the role Foundry Agent Consumer or Foundry User on the agent or its project`,
  );
}

/** Ours. */
export function invocationsNotSpoken(agent: string): ServiceError {
  return new ServiceError(
    400,
    "ProtocolNotSupported",
    `Agent '${agent}' does not speak the invocations protocol`,
  );
}

/** Documented as "invocation failed"; the rest is ours. */
export function invocationFailed(): ServiceError {
  return new ServiceError(500, "invocation_failed", "invocation failed: the agent threw an error");
}

/** Status and code documented; the text and `retry-after` are ours. */
export function sessionNotReady(leftMs: number): ServiceError {
  const seconds = String(Math.ceil(leftMs / 1000));
  return new ServiceError(
    424,
    "session_not_ready",
    "the container of the agent is still starting",
    {
      "retry-after": seconds,
    },
  );
}

/** That it is a 422 is documented; the container decides the text. */
export function contractBroken(faults: string[]): ServiceError {
  return new ServiceError(422, "invalid_request", faults.join("; "));
}

/** Ours; the supported ones are documented or were seen in samples. */
export function dataApiVersionRefused(version: string, known: string[]): ServiceError {
  return new ServiceError(
    400,
    "UnsupportedApiVersion",
    `api-version '${version}' is not supported; supported: ${known.join(", ")}`,
  );
}

/** Ours; the header is that of every throttled service, its second form that of Azure's OpenAI service. */
export function throttled(leftMs: number): ServiceError {
  return new ServiceError(
    429,
    "TooManyRequests",
    `too many calls to this application: try again in ${Math.ceil(leftMs / 1000)} s`,
    {
      "retry-after": String(Math.ceil(leftMs / 1000)),
      "retry-after-ms": String(Math.ceil(leftMs)),
    },
  );
}

/** Documented as inaccessible; the 404 and its text are ours. */
export function routeClosed(route: string): ServiceError {
  return new ServiceError(
    404,
    "NotFound",
    `applications have no /${route}: they keep nothing between calls; send the conversation so far in input`,
  );
}
