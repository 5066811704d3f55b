/**
 * How the service behaves where it was seen to make trouble, where reports disagree, or where nobody knows. The
 * defaults are what was recorded, else what is assumed; docs/local-azure.md has the evidence for each.
 */
export interface Behaviours {
  /** Api-versions that applications and deployments accept. Recorded 2026-07-24. */
  readonly apiVersions: string[];

  /** Api-versions that calls through an application accept: one is documented, one seen in samples of Activity. */
  readonly invokeApiVersions: string[];

  /** How long the operation of a PUT or DELETE takes. */
  readonly operationMs: number;
  /** How long the identities of a new application say Creating after the application says Succeeded. */
  readonly identityMs: number;
  /** How long the identities of a new application have no ids yet. */
  readonly identityIdsMs: number;
  /** How long the directory does not know the principals of a new application: PrincipalNotFound. */
  readonly principalMs: number;
  /** How long a new role assignment does not count yet. */
  readonly grantMs: number;
  /** How long after the creation of an application the PUT of a deployment fails with SystemError. */
  readonly systemErrorMs: number;
  /** How long the calls of an agent run whose handler is slow. */
  readonly invocationMs: number;
  /** How long after its first call the container of an agent starts whose handler is not-ready. */
  readonly sessionReadyMs: number;
  /** How long before each piece of a text that is streamed. */
  readonly streamMs: number;
  /** In chunks of how many bytes streams arrive, also within a character; with 0 each event is one. */
  readonly streamChunkBytes: number;
  /** How many calls an application answers in `throttleMs`; with 0 all of them. */
  readonly throttleCalls: number;
  /** How long that lasts, from its first call on. */
  readonly throttleMs: number;

  /** Whether a PUT replaces what it does not name, or leaves it alone. */
  readonly put: "replace" | "merge";
  /** Whether a null in a body is refused, or taken as if the key were absent. */
  readonly nulls: "refused" | "absent";
  /** Which deployment a rule with an empty deploymentId means. */
  readonly emptyRoute: "oldest" | "newest" | "none";
  /** A rule that names an unknown deploymentId. */
  readonly unknownRoute: "refused" | "accepted";
  /** A deployment of an agent that its application does not list. */
  readonly unlistedAgent: "refused" | "accepted";
  /** A PUT of an application that no longer lists the agent of a living deployment. */
  readonly unlisting: "accepted" | "refused";
  /** `new` plays the reports of a route that still reaches the former version after an update. */
  readonly deploymentIdOnUpdate: "kept" | "new";
  /** What callers get while the deployment that serves them is updated: the former version, or 503. */
  readonly updating: "old" | "unavailable";
  /** DELETE of an application that still has deployments; `cascade` deletes them too. */
  readonly deleteWithDeployments: "refused" | "cascade";
  /** A write below an account while the operation of another one runs. */
  readonly overlappingWrites: "refused" | "accepted";
  /** Whether the PUT of a disabled application leaves it disabled. */
  readonly enabledOnPut: "kept" | "reset";
  /** `isEnabled` in the body of an application: the schema calls it read-only, an article writable. */
  readonly enabledInBody: "refused" | "written";
  /** What the callers of a disabled application get. */
  readonly disabled: 403 | 404;
  /** As whom the tools of an agent act that is called through an application. */
  readonly toolIdentity: "application" | "project";
  /** Whether the control plane checks the roles of its callers. Invoking always needs a role. */
  readonly roleAware: boolean;
}

/** As recorded, else as assumed. */
export const DEFAULT_BEHAVIOURS: Behaviours = {
  apiVersions: [
    "2025-10-01-preview",
    "2026-01-15-preview",
    "2026-03-15-preview",
    "2026-05-15-preview",
  ],
  invokeApiVersions: ["2025-11-15-preview", "2025-05-15-preview"],
  operationMs: 20,
  identityMs: 200,
  identityIdsMs: 0,
  principalMs: 0,
  grantMs: 0,
  systemErrorMs: 0,
  invocationMs: 200,
  sessionReadyMs: 200,
  streamMs: 0,
  streamChunkBytes: 0,
  throttleCalls: 0,
  throttleMs: 60_000,
  put: "replace",
  nulls: "refused",
  emptyRoute: "oldest",
  unknownRoute: "refused",
  unlistedAgent: "refused",
  unlisting: "accepted",
  deploymentIdOnUpdate: "kept",
  updating: "old",
  deleteWithDeployments: "refused",
  overlappingWrites: "refused",
  enabledOnPut: "kept",
  enabledInBody: "refused",
  disabled: 403,
  toolIdentity: "application",
  roleAware: false,
};
