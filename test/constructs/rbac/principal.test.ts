import { Token } from "cdktf";
import { checkPrincipal, RbacPrincipal } from "../../../lib/constructs/rbac/principal";
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
  [
    "user",
    () => RbacPrincipal.user("00000000-0000-0000-0000-000000000000"),
    "objectId must not be the all-zero GUID, which stands for nothing",
  ],
  ["servicePrincipal", () => RbacPrincipal.servicePrincipal(""), 'objectId must be a GUID, got ""'],
  [
    "managedIdentity",
    () => RbacPrincipal.managedIdentity("x"),
    'principalId must be a GUID, got "x"',
  ],
  [
    "of",
    () => RbacPrincipal.of("x", ""),
    'objectId must be a GUID, got "x"; principalType must be one of User, Group, ServicePrincipal, ForeignGroup, Device, AgentUser, AgentServicePrincipal, got ""',
  ],
])("%s names itself when it fails", (method, attempt, faults) => {
  expect(attempt).toThrow(`[InvalidRbacPrincipal] RbacPrincipal.${method}: ${faults}`);
});

test.each(["Group'} OR true", "group", "${x}", "MSI", ""])("refuses %j as a type", (type) => {
  expect(() => RbacPrincipal.of(SOMEBODY, type)).toThrow("principalType must be one of User, ");
  expect(checkPrincipal("principal", { principalId: SOMEBODY, principalType: `${type} ` })).toEqual(
    [expect.stringContaining("principal.principalType must be one of User, ")],
  );
});

test("takes a type that only Terraform knows", () => {
  const principalType = Token.asString({ resolve: () => "later" });
  expect(RbacPrincipal.of(SOMEBODY, principalType).principalType).toBe(principalType);
  expect(checkPrincipal("principal", { principalId: SOMEBODY, principalType })).toEqual([]);
});
