import { AgentApplication } from "../../../../lib/constructs/application/agent-application";
import { AuthorizationPolicy } from "../../../../lib/constructs/application/authorization-policy";
import { Role } from "../../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../../lib/constructs/rbac/principal";
import { RoleAssignment } from "../../../../lib/constructs/rbac/role-assignment";
import { findings } from "../../../support/access-maps";
import { PROJECT_ID, publishedApplication, SOMEBODY } from "../../../support/foundry";

const TEAM = RbacPrincipal.group(SOMEBODY);

describe("NobodyMayCall", () => {
  test("is found without a grant, and with one that does not let call", () => {
    expect(findings((stack) => publishedApplication(stack))).toEqual(["NobodyMayCall"]);
    expect(
      findings((stack) => {
        publishedApplication(stack).grants.role("Team", Role.AZURE_AI_DEVELOPER, TEAM);
      }),
    ).toEqual(["CannotCall", "NobodyMayCall"]);
  });

  test("is not found with a caller, nor with one on the project", () => {
    expect(findings((stack) => publishedApplication(stack).grants.invoke("Team", TEAM))).toEqual(
      [],
    );
    expect(
      findings((stack) => {
        publishedApplication(stack);
        const role = Role.FOUNDRY_USER;
        new RoleAssignment(stack, "Team", { role, scope: PROJECT_ID, principal: TEAM });
      }),
    ).toEqual(["CallsAllAgents"]);
  });

  test("is not found where others may grant, or roles do not decide", () => {
    expect(
      findings((stack) => {
        AgentApplication.fromAgentApplicationId(stack, "Old", `${PROJECT_ID}/applications/old`);
        const authorizationPolicy = AuthorizationPolicy.CHANNELS;
        publishedApplication(stack, { authorizationPolicy });
      }),
    ).toEqual([]);
  });
});

test("OpenToOrganization is found for an application that lets everybody in", () => {
  const authorizationPolicy = AuthorizationPolicy.ORGANIZATION_SCOPE;
  expect(findings((stack) => publishedApplication(stack, { authorizationPolicy }))).toEqual([
    "OpenToOrganization",
  ]);
});
