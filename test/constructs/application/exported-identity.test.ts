import { ExportedIdentity } from "../../../lib/constructs/application/exported-identity";
import { newStack, resolved } from "../../support/new-stack";

test("reads every attribute on its own, so that another stack gets no more than it asks for", () => {
  const stack = newStack();
  const exported = new ExportedIdentity("local.it", stack);
  expect(
    resolved(stack, [exported.read("baseUrl"), exported.instance, exported.blueprint]),
  ).toEqual([
    "${local.it.baseUrl}",
    {
      principalId: "${local.it.principalId}",
      clientId: "${local.it.clientId}",
      tenantId: "${local.it.tenantId}",
    },
    {
      principalId: "${local.it.blueprintPrincipalId}",
      clientId: "${local.it.blueprintClientId}",
      tenantId: "${local.it.blueprintTenantId}",
    },
  ]);
});

test("gives the same token for the same attribute", () => {
  const { instance } = new ExportedIdentity("local.it", newStack());
  expect(instance.principalId).toBe(instance.principalId);
  expect(instance.principalId).not.toBe(instance.clientId);
});
