import { Construct } from "constructs";
import type {
  IAgentApplication,
  IAgentDeployment,
} from "../../../lib/constructs/application/agent-application-ref";
import { AgentApplication } from "../../../lib/constructs/application/agent-application";
import {
  bindDeployment,
  checkTakesDeployments,
} from "../../../lib/constructs/application/bind-deployment";
import { ACCOUNT_ID, anApplication, azureStack, PROJECT_ID } from "../../support/foundry";

test("applications accept deployments, created here or imported", () => {
  const stack = azureStack();
  const made = anApplication(stack);
  const id = `${PROJECT_ID}/applications/Other`;
  const imported = AgentApplication.fromAgentApplicationId(stack, "Other", id);
  expect(checkTakesDeployments("application", made)).toEqual([]);
  expect(checkTakesDeployments("application", imported)).toEqual([]);
});

test("returns what the deployment inherits", () => {
  const stack = azureStack();
  const agentApplicationId = `${PROJECT_ID}/applications/Other`;
  const attributes = { agentApplicationId, accountLock: false };
  const application = AgentApplication.fromAgentApplicationAttributes(stack, "Other", attributes);
  const deployment = new Construct(stack, "Live") as IAgentDeployment;
  expect(bindDeployment(deployment, application)).toEqual({
    options: attributes,
    accountId: ACCOUNT_ID,
    agentApplicationId,
    application: [],
    after: expect.any(Function),
    stoppedAfter: [],
  });
});

test.each([undefined, null, "Support", {}])("fails with %j as the application", (application) => {
  expect(checkTakesDeployments("application", application as IAgentApplication)).toEqual([
    "application must be an AgentApplication, created here or imported with one of its static methods, got " +
      (JSON.stringify(application) ?? "undefined"),
  ]);
});
