import { Token } from "cdktf";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { SOMEBODY } from "../../support/foundry";

test.each([
  [RbacPrincipal.user(SOMEBODY), "User"],
  [RbacPrincipal.group(SOMEBODY), "Group"],
  [RbacPrincipal.servicePrincipal(SOMEBODY), "ServicePrincipal"],
  [RbacPrincipal.managedIdentity(SOMEBODY), "ServicePrincipal"],
  [RbacPrincipal.of(SOMEBODY, "ForeignGroup"), "ForeignGroup"],
])("%j is a %s", (principal, principalType) => {
  expect(principal).toMatchObject({ principalId: SOMEBODY, principalType });
});

test("takes an id that only Terraform knows", () => {
  const id = Token.asString({ resolve: () => "later" });
  expect(RbacPrincipal.user(id).principalId).toBe(id);
});

test.each([
  [
    "user",
    () => RbacPrincipal.user("alice@contoso.com"),
    'objectId must be a GUID, got "alice@contoso.com"',
  ],
  ["group", () => RbacPrincipal.group(undefined as unknown as string), "objectId is required"],
  ["servicePrincipal", () => RbacPrincipal.servicePrincipal(""), 'objectId must be a GUID, got ""'],
  [
    "managedIdentity",
    () => RbacPrincipal.managedIdentity("x"),
    'principalId must be a GUID, got "x"',
  ],
  [
    "of",
    () => RbacPrincipal.of("x", ""),
    'objectId must be a GUID, got "x"; principalType must not be empty',
  ],
])("%s names itself when it fails", (method, attempt, faults) => {
  expect(attempt).toThrow(`[InvalidRbacPrincipal] RbacPrincipal.${method}: ${faults}`);
});
