import { TerraformVariable } from "cdktf";
import { AgentApplication } from "../../../lib/constructs/application/agent-application";
import { AgentDeployment } from "../../../lib/constructs/application/agent-deployment";
import { DeploymentState } from "../../../lib/agreed/deployment-state";
import { servingAmong } from "../../../lib/constructs/application/traffic";
import { Template } from "../../../lib/constructs/testing";
import { AGENT, anApplication, azureStack, PROJECT_ID } from "../../support/foundry";

/** Synthesizes an application whose deployments, named A, B and so on, have these percentages. */
function deploy(...percentages: (number | undefined)[]): AgentDeployment[] {
  const stack = azureStack();
  const application = anApplication(stack);
  const deployments = percentages.map((trafficPercentage, index) =>
    application.addDeployment("ABC"[index] ?? "", {
      ...AGENT,
      ...(trafficPercentage === undefined ? {} : { trafficPercentage }),
    }),
  );
  Template.fromStack(stack);
  return deployments;
}

test.each([
  ["the only one, unasked", [undefined], "A"],
  ["the only one", [100], "A"],
  ["the one at 100", [0, 100], "B"],
  ["the one at 100 of many", [0, 0, 100], "C"],
])("traffic goes to %s", (_, percentages, serving) => {
  expect(servingAmong(deploy(...percentages))?.node.id).toBe(serving);
});

test.each([
  [
    [0],
    "the only deployment takes all traffic: leave trafficPercentage out, got stack/Support/A: 0",
  ],
  [[undefined, undefined], "got stack/Support/A: none, stack/Support/B: none"],
  [[100, undefined], "got stack/Support/A: 100, stack/Support/B: none"],
  [[100, 100], "got stack/Support/A: 100, stack/Support/B: 100"],
  [[0, 0], "got stack/Support/A: 0, stack/Support/B: 0"],
  [
    [90, 10],
    "the service routes all traffic to one deployment: set trafficPercentage to 100 on one and 0 on all others, got stack/Support/A: 90, stack/Support/B: 10",
  ],
])("fails with the percentages %j", (percentages, fault) => {
  expect(() => deploy(...percentages)).toThrow("[stack/Support] [InvalidTraffic]");
  expect(() => deploy(...percentages)).toThrow(fault);
});

/** One at 100 and one at 0, of which some are stopped. */
function stop(...ids: string[]): void {
  const stack = azureStack();
  const application = anApplication(stack);
  for (const [id, trafficPercentage] of [["Live", 100] as const, ["Next", 0] as const]) {
    const state = ids.includes(id) ? DeploymentState.STOPPED : DeploymentState.RUNNING;
    application.addDeployment(id, { ...AGENT, trafficPercentage, state });
  }
  Template.fromStack(stack);
}

test("the deployment that takes the traffic has to run; others may be stopped", () => {
  expect(() => stop("Next")).not.toThrow();
  expect(() => stop("Live")).toThrow(
    "[stack/Support] [StoppedWithTraffic] stack/Support/Live takes the traffic but is declared STOPPED: set trafficPercentage to 100 on another deployment and to 0 on this one, or set enabled: false on the application",
  );
});

test("the only deployment has to run", () => {
  const stack = azureStack();
  anApplication(stack).addDeployment("Live", { ...AGENT, state: DeploymentState.STOPPED });
  expect(() => Template.fromStack(stack)).toThrow("[StoppedWithTraffic]");
});

test.each([-1, 101, 99.5, NaN])("fails with the percentage %d", (percentage) => {
  expect(() => deploy(percentage)).toThrow(
    `[InvalidAgentDeployment] stack/Support/A: trafficPercentage must be a whole number from 0 to 100, got ${percentage}`,
  );
});

test("fails with a percentage known only to Terraform", () => {
  const stack = azureStack();
  const trafficPercentage = new TerraformVariable(stack, "share", {}).numberValue;
  const application = anApplication(stack);
  expect(() => application.addDeployment("A", { ...AGENT, trafficPercentage })).toThrow(
    "trafficPercentage must be a number, not a token: it decides which deployment is written first",
  );
});

test.each([
  [undefined, true],
  [100, true],
  [0, false],
])("behind an imported application, %s is %s: nobody writes its route", (share, accepted) => {
  const stack = azureStack();
  const id = `${PROJECT_ID}/applications/app`;
  const application = AgentApplication.fromAgentApplicationId(stack, "App", id);
  const traffic = share === undefined ? {} : { trafficPercentage: share };
  new AgentDeployment(stack, "Live", { application, ...AGENT, ...traffic });
  const synthesis = expect(() => Template.fromStack(stack));
  if (accepted) synthesis.not.toThrow();
  else synthesis.toThrow("[InvalidTraffic] the only deployment takes all traffic");
});
