import { Token } from "cdktf";
import {
  COSMOS_WRITE_RETRY,
  FOUNDRY_READ_RETRY,
  FOUNDRY_WRITE_RETRY,
  roleAssignmentRetry,
  type RetryRule,
} from "../../../lib/constructs/wire/retries";

/** As azapi shows a refusal to its patterns. */
function refusal(status: number, code: string, message = ""): string {
  return `PUT https://x\n--------\nRESPONSE ${status}: ${status} Text\nERROR CODE: ${code}\n--------\n{"message": "${message}"}`;
}

/** JavaScript writes Go's `(?s)` as a flag. */
function isRepeated(rule: RetryRule, text: string): boolean {
  return rule.errorMessageRegex.some((pattern) => {
    const dotAll = pattern.startsWith("(?s)");
    return new RegExp(pattern.replace("(?s)", ""), dotAll ? "s" : "").test(text);
  });
}

test.each([
  ["overlapping writes", refusal(409, "RequestConflict")],
  [
    "a busy account",
    refusal(409, "Conflict", "Another operation is being performed on the parent"),
  ],
  ["an identity that is being made", refusal(400, "SystemError")],
  ["the same as a server's error", refusal(500, "SystemError")],
  ["an account that is being made", refusal(400, "BadRequest", "account in state Accepted")],
])("a write is repeated on %s", (_, text) => {
  expect(isRepeated(FOUNDRY_WRITE_RETRY, text)).toBe(true);
});

test.each([
  ["an unknown agent", refusal(404, "SystemError")],
  ["any other conflict", refusal(409, "RoleAssignmentExists")],
  ["a bad request", refusal(400, "UserError", "Agents cannot be null or empty")],
])("a write is final on %s", (_, text) => {
  expect(isRepeated(FOUNDRY_WRITE_RETRY, text)).toBe(false);
});

test("reading waits for other writers, and not for what is missing", () => {
  expect(isRepeated(FOUNDRY_READ_RETRY, refusal(409, "RequestConflict"))).toBe(true);
  expect(isRepeated(FOUNDRY_READ_RETRY, refusal(404, "ApplicationNotFound"))).toBe(false);
});

test("a role assignment waits for its principal, but not for an equal assignment to be deleted", () => {
  const rule = roleAssignmentRetry("2a2b9908-6ea1-4ae2-8e65-a410df84e7d1");
  expect(isRepeated(rule, refusal(400, "PrincipalNotFound"))).toBe(true);
  expect(isRepeated(rule, refusal(409, "RoleAssignmentExists"))).toBe(false);
});

test("a role assignment waits for a role that may be new, but not for a misspelled one", () => {
  const unknown = refusal(400, "RoleDefinitionDoesNotExist");
  const made = Token.asString({ resolve: () => "${azapi_resource.role.name}" });
  expect(isRepeated(roleAssignmentRetry(made), unknown)).toBe(true);
  expect(isRepeated(roleAssignmentRetry("guid"), unknown)).toBe(false);
});

test.each([
  [
    "another write of the account",
    refusal(412, "PreconditionFailed", "in progress which requires an exclusive lock on [contoso]"),
  ],
  [
    "its principal",
    refusal(400, "BadRequest", "principal ID [p] was not found in the AAD tenant(s)"),
  ],
])("Cosmos DB's own assignment waits for %s", (_, text) => {
  expect(isRepeated(COSMOS_WRITE_RETRY, text)).toBe(true);
});

test("Cosmos DB's own assignment does not wait on a bad request", () => {
  const text = refusal(
    400,
    "BadRequest",
    "Updating SQL Role Assignment Principal ID is not permitted",
  );
  expect(isRepeated(COSMOS_WRITE_RETRY, text)).toBe(false);
});
