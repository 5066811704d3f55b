import {
  amount,
  anything,
  flag,
  list,
  object,
  oneOf,
  text,
  textUpTo,
  whole,
  type Check,
} from "../core/check";
import { isObject } from "../core/json";
import { LocalAzureError } from "../core/local-azure-error";
import { INVOCATION_HANDLERS } from "../entities/invocation";
import type { LocalAzureOptions } from "./options";

const AGENT = object(
  { name: text },
  {
    versions: list(text),
    kind: oneOf("prompt", "hosted", "workflow"),
    invocations: oneOf(...INVOCATION_HANDLERS),
    tools: list(object({ name: text, scope: text, dataAction: text })),
  },
);

const PRINCIPAL = object({ id: text }, { name: text });

const DIRECTORY = object(
  {},
  {
    tenantId: text,
    users: list(PRINCIPAL),
    groups: list(object({ id: text, members: list(text) }, { name: text })),
    servicePrincipals: list(PRINCIPAL),
    deployer: text,
    open: flag,
  },
);

const BEHAVIOURS = object(
  {},
  {
    apiVersions: list(text),
    invokeApiVersions: list(text),
    operationMs: amount,
    runningMs: amount,
    identityMs: amount,
    identityIdsMs: amount,
    principalMs: amount,
    grantMs: amount,
    revokeMs: amount,
    systemErrorMs: amount,
    invocationMs: amount,
    sessionReadyMs: amount,
    streamMs: amount,
    streamChunkBytes: whole(0, 1_000_000),
    throttleCalls: whole(0, 1_000_000),
    throttleMs: amount,
    put: oneOf("replace", "merge"),
    nulls: oneOf("refused", "absent"),
    readOnly: oneOf("ignored", "refused"),
    emptyRoute: oneOf("oldest", "newest", "none"),
    unknownRoute: oneOf("refused", "accepted"),
    unlistedAgent: oneOf("refused", "accepted"),
    unlisting: oneOf("accepted", "refused"),
    deploymentIdOnUpdate: oneOf("kept", "new"),
    updating: oneOf("old", "unavailable"),
    deleteWithDeployments: oneOf("refused", "cascade"),
    overlappingWrites: oneOf("refused", "accepted"),
    enabledOnPut: oneOf("kept", "reset"),
    enabledInBody: oneOf("ignored", "refused", "written"),
    disabled: oneOf(403, 404),
    missingRole: oneOf(403, 401),
    missingToolRole: oneOf("told", "failed"),
    toolIdentity: oneOf("application", "project"),
    roleAware: flag,
  },
);

/** Faults are kept until they strike. */
const kept = textUpTo(4000);

const FAULT_TARGET = { method: kept, path: kept, times: whole(1, 1_000_000) };

const ERROR = object(
  { status: whole(400, 599), code: kept, message: kept },
  { ...FAULT_TARGET, retryAfterSeconds: whole(0, 86_400) },
);

const BROKEN_CONNECTION = object({ closeAfterBytes: whole(0, 1_000_000_000) }, FAULT_TARGET);

/** Checks a fault that comes from a file or from another process. */
export const FAULT: Check = (value, path) =>
  isObject(value) && value["closeAfterBytes"] !== undefined
    ? BROKEN_CONNECTION(value, path)
    : ERROR(value, path);

const OPTIONS = object(
  {},
  {
    port: whole(0, 65_534),
    projects: list(object({ id: text }, { agents: list(AGENT), principal: text })),
    directory: DIRECTORY,
    roleAssignments: list(object({ scope: text, principal: text, role: text })),
    behaviours: BEHAVIOURS,
    faults: list(FAULT),
    location: text,
    clockScale: amount,
    state: text,
    clock: anything,
  },
);

/** Checks settings that may come from a file; reports every fault with its path. */
export function checkOptions(options: unknown): asserts options is LocalAzureOptions {
  const faults = OPTIONS(options, "");
  if (faults.length > 0) throw new LocalAzureError(`settings of local Azure: ${faults.join("; ")}`);
}
