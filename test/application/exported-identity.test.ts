import { readExportedIdentity } from "../../lib/application/exported-identity";
import { newStack, resolved } from "../support/new-stack";

test("reads every attribute on its own, so that another stack gets no more than it asks for", () => {
  const stack = newStack();
  expect(resolved(stack, readExportedIdentity("local.it", stack))).toEqual({
    baseUrl: "${local.it.baseUrl}",
    identity: {
      principalId: "${local.it.principalId}",
      clientId: "${local.it.clientId}",
      tenantId: "${local.it.tenantId}",
    },
    blueprint: {
      principalId: "${local.it.blueprintPrincipalId}",
      clientId: "${local.it.blueprintClientId}",
      tenantId: "${local.it.blueprintTenantId}",
    },
  });
});
