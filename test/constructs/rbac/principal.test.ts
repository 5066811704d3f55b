import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";

test.each([
  [RbacPrincipal.user("id"), "User"],
  [RbacPrincipal.group("id"), "Group"],
  [RbacPrincipal.servicePrincipal("id"), "ServicePrincipal"],
  [RbacPrincipal.managedIdentity("id"), "ServicePrincipal"],
  [RbacPrincipal.of("id", "ForeignGroup"), "ForeignGroup"],
])("%j is a %s", (principal, principalType) => {
  expect(principal).toMatchObject({ principalId: "id", principalType });
});
