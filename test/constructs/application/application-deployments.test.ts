import { TerraformVariable, type TerraformStack } from "cdktf";
import { AgentApplication } from "../../../lib/constructs/application/agent-application";
import { AgentDeployment } from "../../../lib/constructs/application/agent-deployment";
import { Template } from "../../../lib/constructs/testing";
import { AGENT, anApplication, anotherStack, azureStack, PROJECT_ID } from "../../support/foundry";

const BOTH = [
  { ...AGENT, trafficPercentage: 100 },
  { ...AGENT, trafficPercentage: 0, agentVersion: "4" },
] as const;

test("makes standby deployments wait for the serving one, in any order of declaration", () => {
  const stack = azureStack();
  const application = anApplication(stack);
  application.addDeployment("Green", BOTH[1]);
  application.addDeployment("Blue", BOTH[0]);
  const deployments = Template.fromStack(stack).resources("azapi_resource");
  const waitsFor = (id: string) =>
    Object.entries(deployments).find(([name]) => name.startsWith(`Support_${id}_`))?.[1];
  expect(waitsFor("Green")).toMatchObject({
    depends_on: [expect.stringMatching(/^azapi_resource\.Support_Blue_/)],
  });
  expect(waitsFor("Blue")).not.toHaveProperty("depends_on");
});

test("fails when two deployments have the same name in Azure", () => {
  const stack = azureStack();
  const application = anApplication(stack);
  application.addDeployment("Blue", BOTH[0]);
  application.addDeployment("Green", { ...BOTH[1], agentDeploymentName: "BLUE" });
  expect(() => Template.fromStack(stack)).toThrow(
    "[stack/Support] [DuplicateDeployment] stack/Support/Green and stack/Support/Blue have the same name in Azure, BLUE: give one of them another agentDeploymentName",
  );
});

test("accepts names that differ, and names that are not known yet", () => {
  const stack = azureStack();
  const application = anApplication(stack);
  const name = new TerraformVariable(stack, "name", {}).stringValue;
  application.addDeployment("Blue", BOTH[0]);
  application.addDeployment("Green", { ...BOTH[1], agentDeploymentName: name });
  expect(() => Template.fromStack(stack)).not.toThrow();
});

test.each([
  ["made", (stack: TerraformStack) => anApplication(stack)],
  [
    "imported",
    (stack: TerraformStack) =>
      AgentApplication.fromAgentApplicationId(stack, "App", `${PROJECT_ID}/applications/app`),
  ],
])("fails in another stack than an application that is %s", (_, make) => {
  const stack = azureStack("first");
  const application = make(stack);
  const other = anotherStack(stack, "second");
  expect(() => new AgentDeployment(other, "Live", { application, ...AGENT })).toThrow(
    "[MisplacedDeployment] second/Live: a deployment must be in the same stack as its application: create it in first, got second",
  );
});
