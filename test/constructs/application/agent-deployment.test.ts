import { TerraformLocal } from "cdktf";
import {
  AgentDeployment,
  type AgentDeploymentOptions,
  type AgentDeploymentProps,
} from "../../../lib/constructs/application/agent-deployment";
import { AgentDeploymentType } from "../../../lib/constructs/application/agent-deployment-type";
import { AgentProtocol } from "../../../lib/constructs/application/agent-protocol";
import { DeploymentState } from "../../../lib/agreed/deployment-state";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import { Role } from "../../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../../lib/constructs/rbac/principal";
import { Template } from "../../../lib/constructs/testing";
import {
  ACCOUNT_ID,
  AGENT,
  anApplication,
  azureStack,
  PROJECT_ID,
  SOMEBODY,
  STORAGE_ID,
} from "../../support/foundry";
import { resolved } from "../../support/new-stack";

function deploy(props: Partial<AgentDeploymentProps> = {}, id = "Live") {
  const stack = azureStack();
  const application = anApplication(stack);
  const deployment = new AgentDeployment(stack, id, { application, ...AGENT, ...props });
  return { stack, application, deployment };
}

test("runs a version of an agent behind its application", () => {
  const { stack, deployment } = deploy();
  expect(Template.fromStack(stack).blockOf(deployment)).toMatchObject({
    type: "Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments@2026-05-15-preview",
    name: "Live",
    parent_id: "${azapi_resource.Support_5CFB64A3.id}",
    body: {
      properties: {
        deploymentType: "Managed",
        protocols: [{ protocol: "Responses", version: "1.0" }],
        agents: [AGENT],
      },
    },
    lifecycle: { create_before_destroy: true },
    locks: [ACCOUNT_ID.toLowerCase()],
  });
});

test("sends nothing that was not chosen", () => {
  const { stack, deployment } = deploy();
  const { body } = Template.fromStack(stack).blockOf(deployment) as {
    body: { properties: object };
  };
  expect(Object.keys(body.properties)).toEqual(["agents", "deploymentType", "protocols"]);
});

test("takes every option", () => {
  const { stack, deployment } = deploy({
    agentDeploymentName: "live-1",
    displayName: "Live",
    description: "answers customers",
    tags: { team: "support" },
    protocol: AgentProtocol.ACTIVITY,
    deploymentType: AgentDeploymentType.hosted({ minReplicas: 1, maxReplicas: 2 }),
  });
  const template = Template.fromStack(stack);
  expect(template.blockOf(deployment)).toMatchObject({
    name: "live-1",
    body: {
      properties: {
        displayName: "Live",
        description: "answers customers",
        tags: { team: "support" },
        protocols: [{ protocol: "Activity", version: "v1" }],
        deploymentType: "Hosted",
        minReplicas: 1,
        maxReplicas: 2,
      },
    },
    response_export_values: {
      sent: '`["displayName","description","tags","tags.team"]`',
    },
  });
  expect(template.warnings).toEqual([
    expect.stringMatching(/stack\/Live: \[HostedNotCallable\] .* at its own endpoint, /),
  ]);
});

test("gives its ARM id and its routing id", () => {
  const { stack, deployment } = deploy();
  expect(resolved(stack, [deployment.agentDeploymentId, deployment.deploymentId])).toEqual([
    "${azapi_resource.Live_848578DF.id}",
    "${azapi_resource.Live_848578DF.output.deploymentId}",
  ]);
});

test("waits for all role assignments of the application, also for later ones", () => {
  const { stack, application, deployment } = deploy();
  application.grants.invoke("Team", RbacPrincipal.group(SOMEBODY));
  application.identity.assignRole("Read", {
    role: Role.STORAGE_BLOB_DATA_READER,
    scope: STORAGE_ID,
  });
  expect(Template.fromStack(stack).blockOf(deployment)["depends_on"]).toEqual([
    expect.stringMatching(/^azapi_resource\.Support_Grants_Team_\w+$/),
    expect.stringMatching(/^azapi_resource\.Support_Identity_Read_\w+$/),
  ]);
});

test("waits for nothing when there is no role assignment", () => {
  const { stack, deployment } = deploy();
  expect(Template.fromStack(stack).blockOf(deployment)).not.toHaveProperty("depends_on");
});

test("takes over from its application how it is written", () => {
  const stack = azureStack();
  const application = anApplication(stack, {
    provider: new AzapiProvider(stack, "other", { alias: "other" }),
    timeouts: { create: "1h" },
    accountLock: false,
    apiVersion: "2026-03-15-preview",
  });
  const deployment = application.addDeployment("Live", AGENT);
  const block = Template.fromStack(stack).blockOf(deployment);
  expect(block).toMatchObject({ provider: "azapi.other", timeouts: { create: "1h" } });
  expect(block["type"]).toMatch(/@2026-03-15-preview$/);
  expect(block).not.toHaveProperty("locks");
});

test("is the same standalone and added to the application", () => {
  const added = azureStack();
  const application = anApplication(added);
  const first = application.addDeployment("Live", AGENT);

  const alone = azureStack();
  const other = anApplication(alone);
  const second = new AgentDeployment(other, "Live", { application: other, ...AGENT });
  expect(Template.fromStack(alone).blockOf(second)).toEqual(
    Template.fromStack(added).blockOf(first),
  );
});

test("takes names and versions that only Terraform knows", () => {
  const stack = azureStack();
  const known = new TerraformLocal(stack, "known", "x").asString;
  const deployment = anApplication(stack).addDeployment("Live", {
    agentName: known,
    agentVersion: known,
    agentDeploymentName: known,
    description: `\${literal} and ${known}`,
  });
  const template = Template.fromStack(stack);
  expect(template.blockOf(deployment)).toMatchObject({
    name: "${local.known}",
    body: {
      properties: { agents: [{ agentName: "${local.known}", agentVersion: "${local.known}" }] },
    },
  });
  expect(template.warnings).toEqual([]);
});

test("keeps a lifecycle that is assigned later together with its own", () => {
  const { stack, deployment } = deploy();
  deployment.resource.lifecycle = { ignoreChanges: ["body"] };
  expect(Template.fromStack(stack).blockOf(deployment)["lifecycle"]).toEqual({
    create_before_destroy: true,
    ignore_changes: ["body"],
  });
});

test("fails with all that is wrong", () => {
  const attempt = () =>
    deploy({
      agentName: "",
      agentVersion: "latest",
      agentDeploymentName: "live 1",
      displayName: "half \ud83d",
      protocol: "Responses" as unknown as AgentProtocol,
      deploymentType: "Hosted" as unknown as AgentDeploymentType,
      state: "Paused" as DeploymentState,
    });
  expect(attempt).toThrow(/^\[InvalidAgentDeployment\] stack\/Live: /);
  for (const fault of [
    "agentName must not be empty",
    'agentVersion must be a version number as a string, such as "3", got "latest"',
    "agentDeploymentName must be letters",
    "displayName must be well-formed Unicode",
    'protocol must be an AgentProtocol, such as AgentProtocol.RESPONSES, got "Responses"',
    'deploymentType must be an AgentDeploymentType, such as AgentDeploymentType.managed(), got "Hosted"',
    'state must be Running or Stopped, got "Paused"',
  ]) {
    expect(attempt).toThrow(fault);
  }
});

test("fails when its id is not a valid name in Azure and no name is given", () => {
  expect(() => deploy({}, "Live version")).toThrow(
    "without agentDeploymentName, the construct's id must be letters",
  );
  expect(() => deploy({ agentDeploymentName: "live" }, "Live version")).not.toThrow();
});

describe("stopped", () => {
  /** Beside another one that takes the traffic. */
  function standby(options: Partial<AgentDeploymentOptions> = {}) {
    const stack = azureStack();
    const application = anApplication(stack);
    application.addDeployment("Live", { ...AGENT, trafficPercentage: 100 });
    const next = application.addDeployment("Next", { ...AGENT, trafficPercentage: 0, ...options });
    return { next, template: Template.fromStack(stack) };
  }

  test("is switched off after the route is written", () => {
    const { next, template } = standby({ state: DeploymentState.STOPPED });
    expect(next.state).toBe(DeploymentState.STOPPED);
    const actions = Object.entries(template.resources("azapi_resource_action"));
    const own = actions.filter(([id]) => id.startsWith("Support_Next_Stopped_"));
    expect(own.map(([, block]) => block)).toMatchObject(
      ["start", "stop"].map((action) => ({
        action,
        type: "Microsoft.CognitiveServices/accounts/projects/applications/agentDeployments@2026-05-15-preview",
        depends_on: [
          expect.stringMatching(/^azapi_resource\.Support_Next_/),
          expect.stringMatching(/^azapi_resource_action\.Support_Route_/),
        ],
      })),
    );
    expect(own[0]?.[1]).toMatchObject({
      resource_id: `${PROJECT_ID}/applications/Support/agentDeployments/Next`,
    });
  });

  test("warns when it was started, or has not been stopped yet", () => {
    const { template } = standby({ state: DeploymentState.STOPPED });
    const check = Object.entries(template.checks).find(([id]) => id.includes("Next_Stopped_Check"));
    expect(check?.[1]).toMatchObject({
      assert: [
        {
          condition: expect.stringMatching(
            /^\$\{!\(contains\(\["Starting","Running"\], try\(azapi_resource\.Support_Next_\w+\.output\.state, ""\)\)\)\}$/,
          ),
        },
      ],
    });
  });

  test("sends nothing when it is running, the default", () => {
    const { next, template } = standby();
    expect(next.state).toBe(DeploymentState.RUNNING);
    const running = standby({ state: DeploymentState.RUNNING });
    expect(running.template.toSnapshot()).toEqual(template.toSnapshot());
  });
});
