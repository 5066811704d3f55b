import { TerraformStack } from "cdktf";
import { AgentApplication } from "../../lib/constructs/application/agent-application";
import type { AgentApplicationProps } from "../../lib/constructs/application/agent-application-props";
import { AzapiProvider } from "../../lib/constructs/azapi/provider";
import { FoundryProject } from "../../lib/constructs/project/foundry-project";
import { newStack } from "./new-stack";

export const SUBSCRIPTION_ID = "/subscriptions/00000000-0000-0000-0000-0000000000aa";
export const ACCOUNT_ID = `${SUBSCRIPTION_ID}/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/Contoso`;
export const PROJECT_ID = `${ACCOUNT_ID}/projects/support`;
export const STORAGE_ID = `${SUBSCRIPTION_ID}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/manuals`;
export const SOMEBODY = "5f2d3c1e-0000-4000-8000-000000000001";
export const AGENT = { agentName: "support-agent", agentVersion: "3" };

/** A stack with a provider, as users have it. */
export function azureStack(id?: string): TerraformStack {
  const stack = newStack(id);
  new AzapiProvider(stack, "azapi");
  return stack;
}

/** A second stack of the same program. */
export function anotherStack(first: TerraformStack, id: string): TerraformStack {
  const stack = new TerraformStack(first.node.root, id);
  new AzapiProvider(stack, "azapi");
  return stack;
}

/** An application without deployments. */
export function anApplication(
  stack: TerraformStack,
  props: Partial<AgentApplicationProps> = {},
  id = "Support",
): AgentApplication {
  const project = props.project ?? FoundryProject.fromProjectId(stack, "Project", PROJECT_ID);
  return new AgentApplication(stack, id, { project, ...props });
}

/** An application that answers. */
export function publishedApplication(
  stack: TerraformStack,
  props: Partial<AgentApplicationProps> = {},
): AgentApplication {
  const application = anApplication(stack, props);
  application.addDeployment("Live", AGENT);
  return application;
}
