import type { AgentApplication } from "../../../../lib/constructs/application/agent-application";
import { Role } from "../../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../../lib/constructs/rbac/principal";
import { RoleAssignment } from "../../../../lib/constructs/rbac/role-assignment";
import { findings, findingsOf } from "../../../support/access-maps";
import {
  ACCOUNT_ID,
  PROJECT_ID,
  publishedApplication,
  SOMEBODY,
  STORAGE_ID,
  SUBSCRIPTION_ID,
} from "../../../support/foundry";

const GROUP_ID = `${SUBSCRIPTION_ID}/resourceGroups/rg`;
const TEAM = RbacPrincipal.group(SOMEBODY);

/** An application with a caller, so that this is no finding, and what a test adds. */
function findingsWith(add: (app: AgentApplication) => void): string[] {
  return findings((stack) => {
    const app = publishedApplication(stack);
    app.grants.invoke("Caller", RbacPrincipal.user("5f2d3c1e-0000-4000-8000-000000000002"));
    add(app);
  });
}

function toTeam(role: Role, scope: string): string[] {
  return findingsWith(
    (app) => new RoleAssignment(app.node.scope ?? app, "Team", { role, scope, principal: TEAM }),
  );
}

function onApplication(role: Role): string[] {
  return findingsWith((app) => app.grants.role("Team", role, TEAM));
}

function toAgent(role: Role, scope: string): string[] {
  return findingsWith((app) => app.identity.assignRole("Work", { role, scope }));
}

test("finds nothing in grants at their tightest", () => {
  expect(toAgent(Role.STORAGE_BLOB_DATA_READER, STORAGE_ID)).toEqual([]);
});

describe("ManagesEverything", () => {
  test.each([
    ["a caller who owns the application", () => onApplication(Role.OWNER)],
    ["a contributor to the resource group", () => toTeam(Role.CONTRIBUTOR, GROUP_ID)],
    ["an agent that owns its storage", () => toAgent(Role.OWNER, STORAGE_ID)],
  ])("is found for %s", (_, found) => {
    expect(found()).toEqual(["ManagesEverything"]);
  });

  test("tells callers and agents what to do instead", () => {
    const remedies = findingsOf((stack) => {
      const app = publishedApplication(stack);
      app.grants.role("Team", Role.OWNER, TEAM);
      app.identity.assignRole("Work", { role: Role.CONTRIBUTOR, scope: STORAGE_ID });
    }).map(({ path, remedy }) => [path, remedy]);
    expect(remedies).toEqual([
      ["platform/Support/Grants/Team", expect.stringContaining("app.grants.invoke")],
      ["platform/Support/Identity/Work", expect.stringContaining("app.identity.access")],
      ["platform/Support", expect.stringContaining("app.grants.invoke")],
    ]);
  });

  test("leaves alone what concerns no agent", () => {
    expect(toTeam(Role.CONTRIBUTOR, STORAGE_ID)).toEqual([]);
  });
});

describe("CannotCall", () => {
  test.each([
    Role.AZURE_AI_DEVELOPER,
    Role.FOUNDRY_ACCOUNT_OWNER,
    Role.COGNITIVE_SERVICES_OPENAI_USER,
  ])("is found on an application", (role) => {
    expect(onApplication(role)).toEqual(["CannotCall"]);
  });

  test("is found for hub roles above it, and only for those", () => {
    expect(toTeam(Role.AZURE_AI_DEVELOPER, PROJECT_ID)).toEqual(["CannotCall"]);
    expect(toTeam(Role.FOUNDRY_ACCOUNT_OWNER, ACCOUNT_ID)).toEqual([]);
  });

  test("lets an agent use the models of its account", () => {
    expect(toAgent(Role.COGNITIVE_SERVICES_OPENAI_USER, ACCOUNT_ID)).toEqual([]);
    expect(toAgent(Role.AZURE_AI_DEVELOPER, ACCOUNT_ID)).toEqual([]);
  });
});

describe("CallsAllAgents", () => {
  test.each([
    ["the project", PROJECT_ID],
    ["the account", ACCOUNT_ID],
    ["the resource group", GROUP_ID],
    ["the subscription", SUBSCRIPTION_ID],
  ])("is found for a caller with the role on %s", (_, scope) => {
    expect(toTeam(Role.FOUNDRY_USER, scope)).toEqual(["CallsAllAgents"]);
  });

  test("is found for agents, and for the older role that allows the same", () => {
    expect(toAgent(Role.FOUNDRY_USER, PROJECT_ID)).toEqual(["CallsAllAgents"]);
    expect(toTeam(Role.COGNITIVE_SERVICES_USER, PROJECT_ID)).toEqual(["CallsAllAgents"]);
  });

  test("is not found on the application, nor on another project", () => {
    expect(onApplication(Role.FOUNDRY_USER)).toEqual([]);
    expect(toTeam(Role.FOUNDRY_USER, `${PROJECT_ID}-two`)).toEqual([]);
  });
});

describe("who may publish", () => {
  test.each([Role.FOUNDRY_PROJECT_MANAGER, Role.FOUNDRY_OWNER])(
    "is a warning on an application and a note above it",
    (role) => {
      expect(onApplication(role)).toEqual(["CallerMayPublish"]);
      expect(toTeam(role, PROJECT_ID)).toEqual(["MayPublish"]);
    },
  );

  test("is nobody who only calls", () => {
    expect(onApplication(Role.COGNITIVE_SERVICES_USER)).toEqual([]);
  });
});

describe("WideScope", () => {
  test.each([SUBSCRIPTION_ID, GROUP_ID])("is found for an agent at %s", (scope) => {
    expect(toAgent(Role.STORAGE_BLOB_DATA_READER, scope)).toEqual(["WideScope"]);
  });

  test("is no matter of callers, who have CallsAllAgents", () => {
    expect(toTeam(Role.LOG_ANALYTICS_DATA_READER, SUBSCRIPTION_ID)).toEqual([]);
  });
});

describe("ReadsNoData", () => {
  const COSMOS_ID = `${GROUP_ID}/providers/Microsoft.DocumentDB/databaseAccounts/orders`;

  test.each([Role.COSMOS_DB_OPERATOR, Role.COSMOS_DB_ACCOUNT_READER])(
    "is found for roles that do not reach the data",
    (role) => {
      expect(toAgent(role, COSMOS_ID)).toEqual(["ReadsNoData"]);
    },
  );

  test("is not found for a role that does", () => {
    expect(toAgent(Role.SEARCH_INDEX_DATA_READER, COSMOS_ID)).toEqual([]);
  });
});

describe("RegistryMode", () => {
  const REGISTRY_ID = `${GROUP_ID}/providers/Microsoft.ContainerRegistry/registries/images`;

  test("reminds of registries that grant by repository", () => {
    expect(toAgent(Role.ACR_PULL, REGISTRY_ID)).toEqual(["RegistryMode"]);
    expect(toAgent(Role.CONTAINER_REGISTRY_REPOSITORY_READER, REGISTRY_ID)).toEqual([]);
  });
});

test("AgentConsumerOnApplication is found on an application alone", () => {
  const { roleDefinitionGuid } = Role.FOUNDRY_AGENT_CONSUMER;
  const role = Role.fromRoleDefinitionId(roleDefinitionGuid);
  expect(
    findingsWith(
      (app) =>
        new RoleAssignment(app, "Consumer", {
          role,
          scope: app.agentApplicationId,
          principal: TEAM,
        }),
    ),
  ).toEqual(["AgentConsumerOnApplication"]);
  expect(toTeam(role, PROJECT_ID)).toEqual([]);
});
