import {
  FOUNDRY_READ_RETRY,
  FOUNDRY_WRITE_RETRY,
  ROLE_ASSIGNMENT_RETRY,
  type RetryRule,
} from "../../lib/wire/waiting";

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

test("a role assignment waits for its principal, and not for an equal one to vanish", () => {
  expect(isRepeated(ROLE_ASSIGNMENT_RETRY, refusal(400, "PrincipalNotFound"))).toBe(true);
  expect(isRepeated(ROLE_ASSIGNMENT_RETRY, refusal(409, "RoleAssignmentExists"))).toBe(false);
});
