import { Token } from "cdktf";
import { ROLE_DEFINITIONS } from "../../../lib/azure/role-definitions";
import { FoundryProject } from "../../../lib/constructs/project/foundry-project";
import {
  PublishedAgent,
  type PublishedAgentProps,
} from "../../../lib/constructs/publication/published-agent";
import { Role } from "../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { Template } from "../../../lib/constructs/testing";
import { AGENT, azureStack, PROJECT_ID, SOMEBODY, STORAGE_ID } from "../../support/foundry";

function publish(props: Partial<PublishedAgentProps> = {}) {
  const stack = azureStack();
  const project = FoundryProject.fromProjectId(stack, "Project", PROJECT_ID);
  const agent = new PublishedAgent(stack, "Support", { project, deployment: AGENT, ...props });
  return { agent, template: Template.fromStack(stack) };
}

test("publishes a version, and lets nobody in", () => {
  const { agent, template } = publish();
  expect(template.blockOf(agent.application)["name"]).toBe("Support");
  expect(template.blockOf(agent.deployment)).toMatchObject({
    name: "Live",
    body: { properties: { agents: [AGENT] } },
  });
  expect(template.azureResources("roleAssignments")).toEqual([]);
});

test("takes settings of the application and of the deployment", () => {
  const { agent, template } = publish({
    agentApplicationName: "support-1",
    displayName: "Support",
    deployment: { ...AGENT, displayName: "Three" },
  });
  expect(template.blockOf(agent.application)).toMatchObject({
    name: "support-1",
    body: { properties: { displayName: "Support" } },
  });
  expect(template.blockOf(agent.deployment)).toMatchObject({
    body: { properties: { displayName: "Three" } },
  });
});

test("gives callers and the agent their roles, at addresses made of the given ids", () => {
  const { agent, template } = publish({
    callers: { Team: RbacPrincipal.group(SOMEBODY) },
    roles: { Read: { role: Role.STORAGE_BLOB_DATA_READER, scope: STORAGE_ID } },
  });
  const { grants, identity } = agent.application;
  expect(
    [...grants.roleAssignments, ...identity.roleAssignments].map(({ node }) => node.path),
  ).toEqual(["stack/Support/Application/Grants/Team", "stack/Support/Application/Identity/Read"]);
  const roles = template.azureResources("roleAssignments").map(({ body }) => JSON.stringify(body));
  expect(roles).toEqual([
    expect.stringContaining(ROLE_DEFINITIONS.FOUNDRY_USER),
    expect.stringContaining(ROLE_DEFINITIONS.STORAGE_BLOB_DATA_READER),
  ]);
});

test("fails with a former id and no name", () => {
  expect(() => publish({ formerId: "Before" })).toThrow(
    "[InvalidPublishedAgent] stack/Support: formerId requires agentApplicationName",
  );
});

test("fails with all that is wrong, in deployment, callers and roles as well", () => {
  const attempt = () =>
    publish({
      enabled: "false" as unknown as boolean,
      deployment: { agentName: "support", agentVersion: 3 as unknown as string },
      callers: { Team: SOMEBODY as unknown as RbacPrincipal },
      roles: { Read: { role: Role.READER, scope: "rg" } },
    });
  expect(attempt).toThrow(
    "[InvalidPublishedAgent] stack/Support: " +
      'enabled must be true or false, got "false"; ' +
      'deployment.agentVersion must be a version number as a string, such as "3", got 3: write "3"; ' +
      `callers["Team"] must be an IRbacPrincipal, such as RbacPrincipal.group(…), got "${SOMEBODY}"; ` +
      'roles["Read"].scope must be an ARM id, such as /subscriptions/…, got "rg"',
  );
});

test("fails when the ids of callers are known only to Terraform", () => {
  const callers = Token.asAnyMap({ resolve: () => ({}) });
  expect(() => publish({ callers })).toThrow(
    "[InvalidPublishedAgent] stack/Support: callers must be an object with ids as keys, not a token",
  );
});
