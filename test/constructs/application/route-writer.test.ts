import type { TerraformStack } from "cdktf";
import type { AgentApplicationProps } from "../../../lib/constructs/application/agent-application-props";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { Template } from "../../../lib/constructs/testing";
import { ACCOUNT_ID, AGENT, anApplication, azureStack } from "../../support/foundry";

const ACTION = "azapi_resource_action.Support_Route_D7C87BFF";
const APPLICATION = "azapi_resource.Support_5CFB64A3";
const DEPLOYMENT = "azapi_resource.Support_Live_95ECAC40";

/** The only action of a stack with one application. */
function route(stack: TerraformStack) {
  const [block] = Object.values(Template.fromStack(stack).resources("azapi_resource_action"));
  return block as { [argument: string]: unknown };
}

const rule = (deploymentId: string) => ({
  protocol: "FixedRatio",
  rules: [{ ruleId: "default", deploymentId, trafficPercentage: 100 }],
});

function published(props: Partial<AgentApplicationProps> = {}): TerraformStack {
  const stack = azureStack();
  anApplication(stack, props).addDeployment("Live", AGENT);
  return stack;
}

test("writes the whole application once more, routed to the deployment, after it", () => {
  const texts = { displayName: "Support", description: "answers", tags: { team: "support" } };
  expect(route(published(texts))).toMatchObject({
    type: "Microsoft.CognitiveServices/accounts/projects/applications@2026-05-15-preview",
    resource_id: `\${${APPLICATION}.id}`,
    method: "PUT",
    when: "apply",
    body: {
      properties: {
        ...texts,
        agents: [{ agentName: "support-agent" }],
        trafficRoutingPolicy: rule(`\${${DEPLOYMENT}.output.deploymentId}`),
      },
    },
    depends_on: [DEPLOYMENT],
    locks: [ACCOUNT_ID.toLowerCase()],
    response_export_values: {
      deploymentId: "properties.trafficRoutingPolicy.rules[0].deploymentId",
    },
  });
});

test("writes the default route when there is no deployment", () => {
  const stack = azureStack();
  anApplication(stack, { agentNames: ["support-agent"] });
  const block = route(stack);
  expect(block).toMatchObject({ body: { properties: { trafficRoutingPolicy: rule("") } } });
  expect(block).not.toHaveProperty("depends_on");
  // Terraform refuses a condition without a reference.
  expect(block).toHaveProperty(
    "lifecycle.precondition.0.condition",
    expect.stringMatching(/^\$\{can\(try\(data\.azapi_resource\.Support_Current_/),
  );
});

test("lists the wanted agents only, each once", () => {
  expect(route(published({ agentNames: ["other", "support-agent"] }))).toMatchObject({
    body: { properties: { agents: [{ agentName: "other" }, { agentName: "support-agent" }] } },
  });
});

test("is written as the application is", () => {
  const stack = azureStack();
  const provider = new AzapiProvider(stack, "other", { alias: "other" });
  anApplication(stack, {
    provider,
    timeouts: { create: "1h" },
    accountLock: false,
    apiVersion: "2026-03-15-preview",
  }).addDeployment("Live", AGENT);
  const block = route(stack);
  expect(block).toMatchObject({ provider: "azapi.other", timeouts: { create: "1h" } });
  expect(block["type"]).toMatch(/@2026-03-15-preview$/);
  expect(block).not.toHaveProperty("locks");
});

test("routes to the deployment at 100, after all of them", () => {
  const stack = azureStack();
  const application = anApplication(stack);
  application.addDeployment("Live", { ...AGENT, trafficPercentage: 0 });
  application.addDeployment("Next", { ...AGENT, trafficPercentage: 100 });
  const block = route(stack) as { body: { properties: object }; depends_on: string[] };
  const next = block.depends_on[1] ?? "";
  expect(block.depends_on).toEqual([
    DEPLOYMENT,
    expect.stringMatching(/^azapi_resource\.Support_Next_/),
  ]);
  expect(block.body.properties).toMatchObject({
    trafficRoutingPolicy: rule(`\${${next}.output.deploymentId}`),
  });
});

test("has each deployment deleted after the route has left it", () => {
  expect(Template.fromStack(published()).resources("terraform_data")).toEqual({
    Support_Live_AfterRoute_F6375AC4: {
      depends_on: [DEPLOYMENT, ACTION],
      lifecycle: { create_before_destroy: true },
    },
  });
});

test("does not leave a deployment that answers for one that does not", () => {
  const current = "data.azapi_resource.Support_Current_40DB9E2E";
  expect(route(published())["lifecycle"]).toEqual({
    precondition: [
      {
        condition: `\${contains(["", try(${DEPLOYMENT}.output.deploymentId, "")], try(${current}.output.route.rules[0].deploymentId, "")) || !contains(["Starting","Stopping","Stopped","Failed"], try(${DEPLOYMENT}.output.state, ""))}`,
        error_message: expect.stringContaining("trafficPercentage 0 first"),
      },
    ],
  });
});

test("warns when another deployment answers, and names the command that restores the route", () => {
  const current = "data.azapi_resource.Support_Current_40DB9E2E";
  expect(Template.fromStack(published()).checks).toEqual({
    Support_Route_Check_70632DDE: {
      assert: [
        {
          condition: `\${!${current}.exists || try(${current}.output.route.rules[0].deploymentId, "") == ${ACTION}.output.deploymentId}`,
          error_message: expect.stringContaining(`terraform apply -replace=${ACTION}`),
        },
      ],
    },
  });
});
