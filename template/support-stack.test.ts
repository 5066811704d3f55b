import { Template } from "cdktf-foundry-agents/testing";
import { App } from "cdktf";
import { SupportStack } from "./support-stack";

test("publishes the support agent", () => {
  const template = Template.fromStack(new SupportStack(new App(), "support"));
  expect(template.body("applications/agentDeployments")).toMatchObject({
    properties: { agents: [{ agentName: "support-agent", agentVersion: "1" }] },
  });
  expect(template.warnings).toEqual([]);
  expect(template.toSnapshot()).toMatchSnapshot();
});
