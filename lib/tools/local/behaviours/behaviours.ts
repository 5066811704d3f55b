/**
 * How the service behaves where it is known to cause trouble, where reports disagree, or where nobody knows. The
 * defaults are what was recorded, or otherwise assumed; docs/local-azure.md has the evidence for each.
 */
export interface Behaviours {
  /** Api-versions that applications and deployments accept. Recorded 2026-07-24. */
  readonly apiVersions: string[];

  /** Api-versions that calls through an application accept: one is documented, one seen in samples of Activity. */
  readonly invokeApiVersions: string[];

  /** How long the operation of a PUT or DELETE takes. */
  readonly operationMs: number;
  /** How long after the operation that creates a deployment its state is Running. */
  readonly runningMs: number;
  /** How long the identities of a new application stay Creating after the application is Succeeded. */
  readonly identityMs: number;
  /** How long the identities of a new application have no ids yet. */
  readonly identityIdsMs: number;
  /** How long the directory does not know the principals of a new application: PrincipalNotFound. */
  readonly principalMs: number;
  /** How long it takes until a new role assignment counts. */
  readonly grantMs: number;
  /** How long the DELETE of a role assignment takes; until then its name is taken, and it allows nothing any more. */
  readonly revokeMs: number;
  /** How long after the creation of an application the PUT of a deployment fails with SystemError. */
  readonly systemErrorMs: number;
  /** How long calls to an agent with the handler `slow` run. */
  readonly invocationMs: number;
  /** How long after its first call the container of an agent with the handler `not-ready` is up. */
  readonly sessionReadyMs: number;
  /** The delay before each piece of a streamed text. */
  readonly streamMs: number;
  /** The size in bytes of a stream's chunks, which may split a character; with 0 each event is one chunk. */
  readonly streamChunkBytes: number;
  /** How many calls an application answers within `throttleMs`; with 0, all of them. */
  readonly throttleCalls: number;
  /** The length of that window, which the first call opens. */
  readonly throttleMs: number;

  /** Whether a PUT removes the properties that it does not name, or leaves them alone. */
  readonly put: "replace" | "merge";
  /** Whether a null in a body is refused or treated as absent. Where the service answers null, it is taken back. */
  readonly nulls: "refused" | "absent";
  /** Whether a PUT may send what the service computes, such as ids, URLs and states, as GET returned it. */
  readonly readOnly: "ignored" | "refused";
  /** Which deployment a rule with an empty deploymentId means. */
  readonly emptyRoute: "oldest" | "newest" | "none";
  /** A rule that names an unknown deploymentId. */
  readonly unknownRoute: "refused" | "accepted";
  /** A deployment of an agent that its application does not list. */
  readonly unlistedAgent: "refused" | "accepted";
  /** A PUT of an application that no longer lists the agent of a living deployment. */
  readonly unlisting: "accepted" | "refused";
  /** `new` reproduces the reports of a route that still reaches the former version after an update. */
  readonly deploymentIdOnUpdate: "kept" | "new";
  /** What callers get while the deployment that serves them is being updated: the former version, or 503. */
  readonly updating: "old" | "unavailable";
  /** DELETE of an application that still has deployments; `cascade` deletes them too. */
  readonly deleteWithDeployments: "refused" | "cascade";
  /** A write below an account while another write's operation runs. */
  readonly overlappingWrites: "refused" | "accepted";
  /** Whether the PUT of a disabled application leaves it disabled. */
  readonly enabledOnPut: "kept" | "reset";
  /**
   * `isEnabled` in the body of an application: read-only in the schema, writable according to an article. `ignored` is
   * what `readOnly` says of all that the service computes.
   */
  readonly enabledInBody: "ignored" | "refused" | "written";
  /** What the callers of a disabled application get. */
  readonly disabled: 403 | 404;
  /** What callers without the role get: the documented 403, or 401 PermissionDenied as in reports. */
  readonly missingRole: 403 | 401;
  /** What comes of a call when the agent's identity lacks a role: an answer that tells it, or none, as in reports. */
  readonly missingToolRole: "told" | "failed";
  /** The identity of an agent's tools when it is called through an application. */
  readonly toolIdentity: "application" | "project";
  /** Whether the control plane checks the roles of its callers. Invoking always needs a role. */
  readonly roleAware: boolean;
}

/** As recorded, or otherwise as assumed. */
export const DEFAULT_BEHAVIOURS: Behaviours = {
  apiVersions: [
    "2025-10-01-preview",
    "2026-01-15-preview",
    "2026-03-15-preview",
    "2026-05-15-preview",
  ],
  invokeApiVersions: ["2025-11-15-preview", "2025-05-15-preview"],
  operationMs: 20,
  runningMs: 0,
  identityMs: 200,
  identityIdsMs: 0,
  principalMs: 0,
  grantMs: 0,
  revokeMs: 1000,
  systemErrorMs: 0,
  invocationMs: 200,
  sessionReadyMs: 200,
  streamMs: 0,
  streamChunkBytes: 0,
  throttleCalls: 0,
  throttleMs: 60_000,
  put: "replace",
  nulls: "refused",
  readOnly: "ignored",
  emptyRoute: "oldest",
  unknownRoute: "refused",
  unlistedAgent: "refused",
  unlisting: "accepted",
  deploymentIdOnUpdate: "kept",
  updating: "old",
  deleteWithDeployments: "refused",
  overlappingWrites: "refused",
  enabledOnPut: "kept",
  enabledInBody: "ignored",
  disabled: 403,
  missingRole: 403,
  missingToolRole: "told",
  toolIdentity: "application",
  roleAware: false,
};
