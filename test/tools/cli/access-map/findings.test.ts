import { atLeast, type Finding } from "../../../../lib/tools/cli/access-map/findings";
import type { Severity } from "../../../../lib/tools/cli/access-map/severity";
import { Role } from "../../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../../lib/constructs/rbac/principal";
import { findingsOf } from "../../../support/access-maps";
import { publishedApplication, SOMEBODY, SUBSCRIPTION_ID } from "../../../support/foundry";

function finding(severity: Severity): Finding {
  return { id: severity, severity, path: "", what: "", remedy: "" };
}

test("the most serious come first, each with its place and a remedy", () => {
  const found = findingsOf((stack) => {
    const { grants, identity } = publishedApplication(stack);
    grants.invoke("Team", RbacPrincipal.group(SOMEBODY));
    const { ACR_PULL, CONTRIBUTOR } = Role;
    identity.assignRole("Pull", { role: ACR_PULL, scope: SUBSCRIPTION_ID });
    identity.assignRole("Work", {
      role: CONTRIBUTOR,
      scope: `${SUBSCRIPTION_ID}/resourceGroups/rg`,
    });
  });
  expect(found.map(({ severity, id, path }) => `${severity} ${id} ${path}`)).toEqual([
    "error ManagesEverything platform/Support/Identity/Work",
    "warning WideScope platform/Support/Identity/Pull",
    "warning WideScope platform/Support/Identity/Work",
    "note RegistryMode platform/Support/Identity/Pull",
  ]);
  expect(found[0]).toEqual({
    id: "ManagesEverything",
    severity: "error",
    path: "platform/Support/Identity/Work",
    what: "Contributor on resource group rg lets Support's agent change and delete everything there, but not call an agent or read data",
    remedy:
      "app.identity.access, which assigns exactly the role that the agent needs, such as readBlobs(id, containerId)",
  });
});

test.each([
  ["error", ["error"]],
  ["warning", ["error", "warning"]],
  ["note", ["error", "warning", "note"]],
] as const)("knows what is at least a %s", (severity, ids) => {
  const all = [finding("error"), finding("warning"), finding("note")];
  expect(atLeast(severity, all).map(({ id }) => id)).toEqual(ids);
});
