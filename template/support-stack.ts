import { AgentApplication, FoundryProject, RbacPrincipal } from "cdktf-foundry-agents";
import { AzapiProvider } from "cdktf-foundry-agents/azapi";
import { TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

// Local Azure has this project, and a group whose member alice is. Put yours here before you deploy to Azure.
const projectId =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support";
const supportTeam = "5f2d3c1e-0000-4000-8000-000000000001"; // object id of an Entra group

/** Publishes the agent `support-agent` of a Foundry project, and lets the support team call it. */
export class SupportStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AzapiProvider(this, "azapi");

    const project = FoundryProject.fromProjectId(this, "Project", projectId);
    const app = new AgentApplication(this, "Support", { project, displayName: "Support" });
    app.addDeployment("Live", { agentName: "support-agent", agentVersion: "1" });
    app.grants.invoke("SupportTeam", RbacPrincipal.group(supportTeam));

    new TerraformOutput(this, "endpoint", { value: app.openaiBaseUrl });
  }
}
