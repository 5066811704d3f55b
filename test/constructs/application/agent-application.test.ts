import { TerraformLocal, TerraformOutput, TerraformStack } from "cdktf";
import { AgentApplication } from "../../../lib/constructs/application/agent-application";
import { AuthorizationPolicy } from "../../../lib/constructs/application/authorization-policy";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { Role } from "../../../lib/constructs/rbac/role";
import { FoundryProject } from "../../../lib/constructs/project/foundry-project";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { Template } from "../../../lib/constructs/testing";
import {
  ACCOUNT_ID,
  AGENT,
  anApplication,
  azureStack,
  PROJECT_ID,
  publishedApplication,
  SOMEBODY,
  STORAGE_ID,
} from "../../support/foundry";
import { resolved } from "../../support/new-stack";

test("is one resource, read before it is written, with what is live in its body", () => {
  const stack = azureStack();
  const application = publishedApplication(stack);
  const template = Template.fromStack(stack);
  expect(template.blockOf(application)).toMatchObject({
    type: "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview",
    name: "Support",
    parent_id: PROJECT_ID,
    body: {
      properties: {
        agents: expect.stringMatching(/^\$\{local\.Support_Current_Agents_\w+\}$/),
        trafficRoutingPolicy: expect.stringMatching(/^\$\{local\.Support_Current_Route_\w+\}$/),
      },
    },
    list_unique_id_property: {
      "properties.agents": "agentName",
      "properties.trafficRoutingPolicy.rules": "ruleId",
    },
    locks: [ACCOUNT_ID.toLowerCase()],
    lifecycle: {
      postcondition: [{ condition: '${try(self.output.identity.principalId, "") != null}' }],
    },
  });
  expect(Object.values(template.locals)).toContain(`${PROJECT_ID}/applications/Support`);
});

/** Construct ids are a contract: another address makes Terraform delete and create. */
test("keeps its addresses", () => {
  const stack = azureStack("support");
  const application = publishedApplication(stack, { displayName: "Support" });
  application.grants.invoke("SupportTeam", RbacPrincipal.group(SOMEBODY));
  application.identity.assignRole("ReadManuals", {
    role: Role.STORAGE_BLOB_DATA_READER,
    scope: STORAGE_ID,
  });
  const template = Template.fromStack(stack);
  expect({
    resource: Object.keys(template.resources("azapi_resource")),
    action: Object.keys(template.resources("azapi_resource_action")),
    data: Object.keys(template.dataSources("azapi_resource")),
    local: Object.keys(template.locals),
    check: Object.keys(template.checks),
  }).toMatchInlineSnapshot(`
   {
     "action": [
       "Support_Route_D7C87BFF",
     ],
     "check": [
       "Support_Route_Check_70632DDE",
     ],
     "data": [
       "Support_Current_40DB9E2E",
     ],
     "local": [
       "Support_Current_AgentNames_C4311FC3",
       "Support_Current_Agents_D4C6B217",
       "Support_Current_Id_C7F10500",
       "Support_Current_Identity_20F91CAA",
       "Support_Current_Route_730BB3FD",
       "Support_Grants_SupportTeam_Triple_35C1CE57",
       "Support_Identity_ReadManuals_Triple_78392940",
     ],
     "resource": [
       "Support_5CFB64A3",
       "Support_Grants_SupportTeam_4ED2BC77",
       "Support_Identity_ReadManuals_46F5B4C5",
       "Support_Live_95ECAC40",
     ],
   }
  `);
});

test("sends every text that was chosen, escaped", () => {
  const stack = azureStack();
  const application = publishedApplication(stack, {
    displayName: "Support",
    description: "100 %{off}",
    tags: { team: "support" },
  });
  const { body } = Template.fromStack(stack).blockOf(application) as {
    body: { properties: { [key: string]: unknown } };
  };
  expect(body.properties).toMatchObject({ displayName: "Support", tags: { team: "support" } });
  expect(body.properties["description"]).not.toBe("100 %{off}");
});

test("leaves the route to the service when it has no deployment", () => {
  const stack = azureStack();
  const application = anApplication(stack, { agentNames: ["support-agent"] });
  const { body } = Template.fromStack(stack).blockOf(application) as {
    body: { properties: object };
  };
  expect(Object.keys(body.properties)).toEqual(["agents"]);
});

test("has attributes that do not change with the application", () => {
  const stack = azureStack();
  const application = publishedApplication(stack);
  const identity = "local.Support_Current_Identity_20F91CAA";
  expect(
    resolved(stack, [
      application.agentApplicationId,
      application.agentApplicationName,
      application.baseUrl,
      application.openaiBaseUrl,
      application.activityUrl,
      application.agentIdentityBlueprint,
      application.identity.principalId,
      application.identity.clientId,
      application.identity.tenantId,
    ]),
  ).toEqual([
    "${azapi_resource.Support_5CFB64A3.id}",
    "Support",
    `\${${identity}.baseUrl}`,
    `\${${identity}.baseUrl}/protocols/openai`,
    `\${${identity}.baseUrl}/protocols/activityprotocol`,
    {
      principalId: `\${${identity}.blueprintPrincipalId}`,
      clientId: `\${${identity}.blueprintClientId}`,
      tenantId: `\${${identity}.blueprintTenantId}`,
    },
    `\${${identity}.principalId}`,
    `\${${identity}.clientId}`,
    `\${${identity}.tenantId}`,
  ]);
});

test("hands its attributes to another stack, each by itself", () => {
  const stack = azureStack("first");
  const application = publishedApplication(stack);
  const other = new TerraformStack(stack.node.root, "second");
  new TerraformOutput(other, "url", { value: application.openaiBaseUrl });
  Template.fromStack(other);
  expect(Object.values(Template.fromStack(stack).outputs)).toEqual([
    { value: "${local.Support_Current_Identity_20F91CAA.baseUrl}", sensitive: true },
  ]);
});

test("guards against deletion on request", () => {
  const guarded = azureStack();
  const application = publishedApplication(guarded, { preventDestroy: true });
  expect(Template.fromStack(guarded).blockOf(application)).toMatchObject({
    lifecycle: { prevent_destroy: true, postcondition: [{}] },
  });
  const free = azureStack();
  const other = publishedApplication(free);
  expect(Template.fromStack(free).blockOf(other)["lifecycle"]).not.toHaveProperty(
    "prevent_destroy",
  );
});

test("hands azapi configuration, timeouts, lock and api-version to every piece", () => {
  const stack = azureStack();
  const provider = new AzapiProvider(stack, "other", { alias: "other" });
  const application = publishedApplication(stack, {
    provider,
    timeouts: { read: "1m" },
    accountLock: false,
    apiVersion: "2026-03-15-preview",
  });
  application.grants.invoke("Team", RbacPrincipal.group(SOMEBODY));
  const template = Template.fromStack(stack);
  const blocks = [
    ...Object.values(template.resources("azapi_resource")),
    ...Object.values(template.resources("azapi_resource_action")),
    ...Object.values(template.dataSources("azapi_resource")),
  ] as { [argument: string]: unknown }[];
  expect(blocks).toHaveLength(5);
  for (const block of blocks) {
    expect(block).toMatchObject({ provider: "azapi.other", timeouts: { read: "1m" } });
    expect(block).not.toHaveProperty("locks");
    expect(block["type"]).toMatch(/@(2026-03-15-preview|2022-04-01)$/);
  }
});

test("takes a project that only Terraform knows", () => {
  const stack = azureStack();
  const account = new TerraformLocal(stack, "account", ACCOUNT_ID).asString;
  const project = FoundryProject.fromProjectId(stack, "Project", `${account}/projects/support`);
  const application = publishedApplication(stack, { project });
  const template = Template.fromStack(stack);
  expect(template.blockOf(application)).toMatchObject({
    parent_id: "${local.account}/projects/support",
    locks: [expect.stringMatching(/^\$\{lower\(join\("\/", slice\(split/)],
  });
  expect(Object.values(template.locals)).toContain(
    "${local.account}/projects/support/applications/Support",
  );
});

test("takes another name", () => {
  const stack = azureStack();
  const application = publishedApplication(stack, { agentApplicationName: "support-v2" });
  expect(Template.fromStack(stack).blockOf(application)["name"]).toBe("support-v2");
});

test("keeps a lifecycle that is assigned later together with its own", () => {
  const stack = azureStack();
  const application = publishedApplication(stack);
  application.resource.lifecycle = { preventDestroy: true };
  expect(Template.fromStack(stack).blockOf(application)["lifecycle"]).toMatchObject({
    prevent_destroy: true,
    postcondition: [{}],
  });
});

test("keeps ids of grants, roles and deployments apart", () => {
  const stack = azureStack();
  const application = anApplication(stack);
  application.addDeployment("Same", AGENT);
  application.grants.invoke("Same", RbacPrincipal.group(SOMEBODY));
  application.identity.assignRole("Same", {
    role: Role.STORAGE_BLOB_DATA_READER,
    scope: STORAGE_ID,
  });
  expect(Object.keys(Template.fromStack(stack).resources("azapi_resource"))).toHaveLength(4);
});

test("knows its own kind", () => {
  expect(AgentApplication.isAgentApplication(anApplication(azureStack()))).toBe(true);
  expect(AgentApplication.isAgentApplication(azureStack())).toBe(false);
  expect(AgentApplication.isAgentApplication(null)).toBe(false);
});

test("fails at synth without any agent", () => {
  const stack = azureStack();
  const application = anApplication(stack);
  expect(() => Template.fromStack(stack)).toThrow(
    "[NoAgent] an application must list at least one agent: add a deployment, or name an agent in agentNames",
  );
  application.addDeployment("Live", AGENT);
  expect(() => Template.fromStack(stack)).not.toThrow();
});

test("reads the options of a deployment that are getters of a class", () => {
  class Live {
    get agentName() {
      return "support-agent";
    }
    get agentVersion() {
      return "3";
    }
  }
  const stack = azureStack();
  const deployment = anApplication(stack).addDeployment("Live", new Live());
  expect(Template.fromStack(stack).blockOf(deployment)).toMatchObject({
    body: { properties: { agents: [AGENT] } },
  });
});

test("fails with all that is wrong", () => {
  expect(() =>
    anApplication(azureStack(), { agentApplicationName: "a/b", agentNames: [""], apiVersion: "1" }),
  ).toThrow(
    /^\[InvalidAgentApplication\] stack\/Support: agentApplicationName must be letters.*; agentNames\[0\] must not be empty; apiVersion must be a date/,
  );
});

test("warns of an api-version that the service refuses, and of a long name", () => {
  const stack = azureStack();
  publishedApplication(stack, {
    apiVersion: "2026-03-01",
    agentApplicationName: "a".repeat(64),
  });
  expect(Template.fromStack(stack).warnings).toEqual([
    expect.stringContaining("stack/Support: [LongName] agentApplicationName"),
    expect.stringContaining("stack/Support: [RefusedApiVersion] apiVersion 2026-03-01"),
  ]);
});

describe("disabled", () => {
  test("is switched off after it is made and before its deployments are", () => {
    const stack = azureStack();
    const application = anApplication(stack, { enabled: false });
    const live = application.addDeployment("Live", AGENT);
    const template = Template.fromStack(stack);
    const actions = template.resources("azapi_resource_action");
    expect(Object.keys(actions)).toEqual([
      expect.stringMatching(/^Support_Disabled_Disable_/),
      expect.stringMatching(/^Support_Disabled_Enable_/),
      expect.stringMatching(/^Support_Route_/),
    ]);
    expect(template.blockOf(live)["depends_on"]).toEqual([
      expect.stringMatching(/^azapi_resource_action\.Support_Disabled_Disable_/),
      expect.stringMatching(/^azapi_resource_action\.Support_Disabled_Enable_/),
    ]);
    expect(Object.keys(template.checks)).toContainEqual(
      expect.stringMatching(/^Support_Disabled_Check_/),
    );
  });

  test("sends nothing when it is enabled, the default", () => {
    const json = (enabled?: boolean) => {
      const stack = azureStack();
      publishedApplication(stack, enabled === undefined ? {} : { enabled });
      return Template.fromStack(stack).toSnapshot();
    };
    expect(json(true)).toEqual(json());
    expect(json(false)).not.toEqual(json());
  });
});

describe("an authorization policy", () => {
  /** The application's block, and the body of its second write. */
  function written(authorizationPolicy?: AuthorizationPolicy) {
    const stack = azureStack();
    const props = authorizationPolicy === undefined ? {} : { authorizationPolicy };
    const application = publishedApplication(stack, props);
    const template = Template.fromStack(stack);
    const [route] = Object.values(template.resources("azapi_resource_action"));
    return { template, application: template.blockOf(application), route };
  }

  test("goes into both writes, unchecked by azapi on the application alone", () => {
    const { template, application, route } = written(AuthorizationPolicy.CHANNELS);
    const body = { properties: { authorizationPolicy: { authorizationScheme: "Channels" } } };
    expect(application).toMatchObject({ body, schema_validation_enabled: false });
    expect(route).toMatchObject({ body });
    const unchecked = template
      .azureResources("agentDeployments")
      .filter((block) => block["schema_validation_enabled"] !== undefined);
    expect(unchecked).toEqual([]);
  });

  test("is not sent when callers are admitted by role, the default", () => {
    expect(written(AuthorizationPolicy.ROLE_BASED).template.toSnapshot()).toEqual(
      written().template.toSnapshot(),
    );
  });

  test("warns when everybody may call, and fails when it is not a policy", () => {
    expect(written(AuthorizationPolicy.ORGANIZATION_SCOPE).template.warnings).toEqual([
      expect.stringContaining("stack/Support: [OpenToOrganization]"),
    ]);
    const text = "Channels" as unknown as AuthorizationPolicy;
    expect(() => written(text)).toThrow(
      'authorizationPolicy must be an AuthorizationPolicy, such as AuthorizationPolicy.CHANNELS, got "Channels"',
    );
  });
});
