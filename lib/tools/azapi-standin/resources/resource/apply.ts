import { readAfterWriteRetry, defaultRetry } from "../../client/retry";
import { ContextError, withTimeout } from "../../client/context";
import { hasStatus } from "../../client/response-error";
import { DiagnosticError, toDiagnostics } from "../../protocol/diagnostic";
import { asConfigurationError, during, failure } from "../failure";
import { outputOf } from "../output";
import { changedAttributes } from "../planning";
import { buildResourceId, describeId, quote } from "../resource-id";
import { rememberSensitiveBody } from "../sensitive-body";
import { retrySettings, text, texts, timeoutOf } from "../settings";
import { writtenIdentity } from "./arm-arguments";
import { bodyToSend } from "./body";
import { requestFor } from "./request";
import type { Json } from "../../values/json";
import type { Context } from "../../client/context";
import type { ValueMap } from "../../values/value";
import type { ResourceId } from "../resource-id";
import { othersIn, type ApplyRequest, type Outcome, type PrivateData } from "../resource-type";
import type { Session } from "../session";

/** A change of only these is written to state and not sent. */
const STATE_ONLY = [
  "retry",
  "timeouts",
  "create_headers",
  "create_query_parameters",
  "delete_headers",
  "delete_query_parameters",
  "read_headers",
  "read_query_parameters",
];

/** After a timeout or an interrupt, how long to try to read what became of a new resource. */
const RECOVERY_MS = 5 * 60_000;

/** Creates or updates `azapi_resource`: existence check, locks, PUT, GET. */
export async function applyResource(request: ApplyRequest, session: Session): Promise<Outcome> {
  const { prior, planned } = request;
  if (prior !== null && isStateOnly(planned, prior)) {
    return { state: planned, private: request.private, diagnostics: [] };
  }
  const id = asConfigurationError(() =>
    buildResourceId(text(planned.name), text(planned.parent_id), text(planned.type)),
  );
  const timeout = timeoutOf(planned, prior === null ? "create" : "update");
  return withTimeout(session.context, timeout, async (context) => {
    if (prior === null) await refuseExisting(planned, id, session, context);
    const body = await bodyToSend(request, id, session, context);
    return session.locks.hold(texts(planned.locks), () =>
      write({ request, id, body, session, context }),
    );
  });
}

function isStateOnly(planned: ValueMap, prior: ValueMap): boolean {
  return changedAttributes(planned, prior).every((name) => STATE_ONLY.includes(name));
}

/** The user's `retry` does not apply here: it might wait for the very resource that must not exist. */
async function refuseExisting(
  planned: ValueMap,
  id: ResourceId,
  { client }: Session,
  context: Context,
): Promise<void> {
  const request = { ...requestFor("read", planned, id), retry: defaultRetry() };
  try {
    await client.get(request, context);
  } catch (error) {
    if (hasStatus(error, 404)) return;
    const prefix = `checking for presence of existing ${describeId(id)}: `;
    throw failure("Failed to retrieve resource", prefix, error);
  }
  throw new DiagnosticError(
    "Resource already exists",
    `a resource with the ID ${quote(id.id)} already exists - to be managed via Terraform this ` +
      "resource needs to be imported into the State. Please see the resource documentation for " +
      `"azapi_resource" for more information`,
  );
}

interface Write {
  request: ApplyRequest;
  id: ResourceId;
  body: Json;
  session: Session;
  context: Context;
}

async function write(write: Write): Promise<Outcome> {
  const { request, id, body, session, context } = write;
  const { prior, planned } = request;
  try {
    const operation = requestFor(prior === null ? "create" : "update", planned, id);
    await session.client.put({ ...operation, body }, context);
  } catch (error) {
    const diagnostic = failure(
      "Failed to create/update resource",
      `creating/updating ${describeId(id)}: `,
      error,
    );
    const diagnostics = toDiagnostics(diagnostic);
    if (prior !== null) return { state: prior, private: request.private, diagnostics };
    return { state: await recover(write, error), private: {}, diagnostics };
  }
  return readBack(write);
}

/** A failed create may have left the resource behind: if it exists it is stored, and Terraform taints it. */
async function recover(
  { request: { planned }, id, session, context }: Write,
  error: unknown,
): Promise<ValueMap | null> {
  const ended = error instanceof ContextError;
  const left = ended ? AbortSignal.timeout(RECOVERY_MS) : context;
  try {
    const answer = await session.client.get(requestFor("read", planned, id), left);
    return stateAfter(planned, null, id, answer, session);
  } catch {
    return null;
  }
}

async function readBack({ request, id, session, context }: Write): Promise<Outcome> {
  const { prior, planned } = request;
  const read = {
    ...requestFor("read", planned, id),
    retry: readAfterWriteRetry(retrySettings(planned.retry)),
  };
  const answer = await during("Failed to retrieve resource", `reading ${describeId(id)}: `, () =>
    session.client.get(read, context),
  );
  return {
    state: stateAfter(planned, prior, id, answer, session),
    private: privateAfter(request),
    diagnostics: [],
  };
}

function stateAfter(
  planned: ValueMap,
  prior: ValueMap | null,
  id: ResourceId,
  answer: Json,
  { features }: Session,
): ValueMap {
  const before = text(prior?.id);
  const keepsCasing =
    features.preserveResourceIdCasing && before.toLowerCase() === id.id.toLowerCase();
  return {
    ...planned,
    id: keepsCasing ? before : id.id,
    identity: writtenIdentity(planned, answer),
    output: outputOf(planned, id, answer, features),
  };
}

function privateAfter({ config, private: before }: ApplyRequest): PrivateData {
  const ignored = texts(config.ignore_body_changes);
  return {
    ...othersIn(before),
    ...rememberSensitiveBody(config),
    ...(ignored.length === 0 ? {} : { ignoreBodyChanges: ignored }),
  };
}
