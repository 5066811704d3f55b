import { Token } from "cdktf";

/** Which errors azapi retries, and at which intervals. */
export interface RetryRule {
  readonly errorMessageRegex: string[];
  readonly intervalSeconds: number;
  readonly maxIntervalSeconds: number;
}

/**
 * Transient errors of Cognitive Services: overlapping writes below one account, an account that is still being created,
 * and the SystemError while an application's identity is being created. The SystemError of an unknown agent is a 404
 * and final, hence the status in the pattern; without it, a misspelled agent name would be retried until the timeout.
 * The longest interval covers the identity, which was seen to take up to two minutes (2026-03).
 */
export const FOUNDRY_WRITE_RETRY: RetryRule = {
  errorMessageRegex: [
    "RequestConflict",
    "Another operation is being performed",
    "(?s)RESPONSE (400|5\\d\\d).*SystemError",
    "TransientError",
    "Etag conflict",
    "IfMatchPreconditionFailed",
    "state Accepted",
  ],
  intervalSeconds: 5,
  maxIntervalSeconds: 120,
};

/** A read at plan waits only for other writers. */
export const FOUNDRY_READ_RETRY: RetryRule = {
  errorMessageRegex: ["RequestConflict", "TransientError"],
  intervalSeconds: 5,
  maxIntervalSeconds: 60,
};

/**
 * A newly created principal is unknown to some of Entra's replicas, and so is a new role (recorded 2021-02:
 * RoleDefinitionDoesNotExist right after the role was created). A role whose GUID is in the code is not new: if it is
 * unknown, it is misspelled, and waiting would not help. How long a principal is waited for is in `roleAssignmentTimeouts`.
 */
export function roleAssignmentRetry(roleDefinitionGuid: string): RetryRule {
  const mayBeNew = Token.isUnresolved(roleDefinitionGuid);
  return {
    errorMessageRegex: ["PrincipalNotFound", ...(mayBeNew ? ["RoleDefinitionDoesNotExist"] : [])],
    intervalSeconds: 5,
    maxIntervalSeconds: 60,
  };
}

/**
 * Cosmos DB accepts one write per account at a time (recorded 2022-03: 412 "There is another user operation in
 * progress which requires an exclusive lock"), and does not know a newly created principal yet (recorded 2023-10).
 */
export const COSMOS_WRITE_RETRY: RetryRule = {
  errorMessageRegex: ["requires an exclusive lock", "was not found in the AAD tenant"],
  intervalSeconds: 5,
  maxIntervalSeconds: 60,
};
