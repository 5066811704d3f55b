import { TerraformLocal, TerraformOutput } from "cdktf";
import { AgentApplication } from "../../../lib/constructs/application/agent-application";
import { AgentDeployment } from "../../../lib/constructs/application/agent-deployment";
import { DeploymentState } from "../../../lib/agreed/deployment-state";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { Role } from "../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { Template } from "../../../lib/constructs/testing";
import {
  ACCOUNT_ID,
  AGENT,
  azureStack,
  PROJECT_ID,
  SOMEBODY,
  STORAGE_ID,
} from "../../support/foundry";

const ID = `${PROJECT_ID}/applications/app`;

test("reads an application that exists, and creates nothing", () => {
  const stack = azureStack();
  const application = AgentApplication.fromAgentApplicationId(stack, "App", ID);
  new TerraformOutput(stack, "all", {
    value: [
      application.openaiBaseUrl,
      application.activityUrl,
      application.identity.principalId,
      application.agentIdentityBlueprint.clientId,
    ],
  });
  const template = Template.fromStack(stack);
  const data = "data.azapi_resource.App_F1B96344";
  expect(application).toMatchObject({ agentApplicationId: ID, agentApplicationName: "app" });
  expect(template.blockOf(application)).toMatchObject({ resource_id: ID });
  expect(template.blockOf(application)).not.toHaveProperty("ignore_not_found");
  expect(template.resources("azapi_resource")).toEqual({});
  expect(template.resources("terraform_data")).toEqual({});
  expect(template.outputs["all"]).toEqual({
    value: [
      `\${${data}.output.identity.baseUrl}/protocols/openai`,
      `\${${data}.output.identity.baseUrl}/protocols/activityprotocol`,
      `\${${data}.output.identity.principalId}`,
      `\${${data}.output.identity.blueprintClientId}`,
    ],
  });
});

test("takes grants and one deployment, to which the service's own rule routes", () => {
  const stack = azureStack();
  const application = AgentApplication.fromAgentApplicationId(stack, "App", ID);
  const deployment = new AgentDeployment(stack, "Live", { application, ...AGENT });
  const grant = application.grants.invoke("Team", RbacPrincipal.group(SOMEBODY));
  const role = application.identity.assignRole("Read", {
    role: Role.STORAGE_BLOB_DATA_READER,
    scope: STORAGE_ID,
  });
  const template = Template.fromStack(stack);
  expect(template.blockOf(grant)["parent_id"]).toBe(ID);
  expect(template.blockOf(role)["parent_id"]).toBe(STORAGE_ID);
  expect(template.blockOf(deployment)).toMatchObject({
    parent_id: ID,
    locks: [ACCOUNT_ID.toLowerCase()],
    depends_on: [expect.stringContaining("Grants_Team"), expect.stringContaining("Identity_Read")],
  });
  expect(template.resources("azapi_resource_action")).toEqual({});
  expect(template.resources("terraform_data")).toEqual({
    App_Serving_A72597D3: { input: "${azapi_resource.Live_848578DF.output.deploymentId}" },
    Live_AfterRoute_1FAF2A4E: {
      depends_on: ["azapi_resource.Live_848578DF", "terraform_data.App_Serving_A72597D3"],
      lifecycle: { create_before_destroy: true },
    },
  });
});

test("hands its settings on", () => {
  const stack = azureStack();
  const application = AgentApplication.fromAgentApplicationAttributes(stack, "App", {
    agentApplicationId: ID,
    provider: new AzapiProvider(stack, "other", { alias: "other" }),
    timeouts: { create: "1h", read: "1m" },
    accountLock: false,
    apiVersion: "2026-03-15-preview",
  });
  const deployment = new AgentDeployment(stack, "Live", { application, ...AGENT });
  const grant = application.grants.invoke("Team", RbacPrincipal.group(SOMEBODY));
  const template = Template.fromStack(stack);
  expect(template.blockOf(application)).toMatchObject({
    type: expect.stringMatching(/@2026-03-15-preview$/),
    provider: "azapi.other",
    timeouts: { read: "1m" },
  });
  for (const construct of [deployment, grant]) {
    expect(template.blockOf(construct)).toMatchObject({
      provider: "azapi.other",
      timeouts: { create: "1h", read: "1m" },
    });
  }
  expect(template.blockOf(deployment)).not.toHaveProperty("locks");
});

test("takes an id that only Terraform knows", () => {
  const stack = azureStack();
  const id = new TerraformLocal(stack, "app", ID).asString;
  const application = AgentApplication.fromAgentApplicationId(stack, "App", id);
  const deployment = new AgentDeployment(stack, "Live", { application, ...AGENT });
  expect(Template.fromStack(stack).blockOf(deployment)).toMatchObject({
    parent_id: "${local.app}",
    locks: [
      expect.stringMatching(
        /^\$\{lower\(join\("\/", slice\(split\("\/", local\.App_Id_\w+\), 0, 9\)\)\)\}$/,
      ),
    ],
  });
});

test.each([
  [
    "trafficPercentage",
    { trafficPercentage: 0 },
    "[InvalidTraffic] the only deployment takes all traffic",
  ],
  [
    "state",
    { state: DeploymentState.STOPPED },
    "[StoppedWithTraffic] stack/Live takes the traffic but is declared STOPPED: leave state out; only the program that creates the application can disable it",
  ],
])("fails on a deployment with another %s", (_, options, fault) => {
  const stack = azureStack();
  const application = AgentApplication.fromAgentApplicationId(stack, "App", ID);
  new AgentDeployment(stack, "Live", { application, ...AGENT, ...options });
  expect(() => Template.fromStack(stack)).toThrow(fault);
});

test("is not an application that this program creates", () => {
  const application = AgentApplication.fromAgentApplicationId(azureStack(), "App", ID);
  expect(AgentApplication.isAgentApplication(application)).toBe(false);
});

test("fails with all that is wrong", () => {
  const attributes = { agentApplicationId: PROJECT_ID, apiVersion: "latest" };
  expect(() =>
    AgentApplication.fromAgentApplicationAttributes(azureStack(), "App", attributes),
  ).toThrow(
    /^\[InvalidAgentApplication\] stack\/App: agentApplicationId must have the form .*\/applications\/\{application\}, got ".*"; apiVersion must be a date/,
  );
});
