import { AgentApplication, FoundryProject, RbacPrincipal } from "cdktf-foundry-agents";
import { AzapiProvider } from "cdktf-foundry-agents/azapi";
import { App, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

const resourceGroup = "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support";
const supportTeam = "5f2d3c1e-0000-4000-8000-000000000001"; // object id of an Entra group

const agentName = process.env["AGENT"] ?? "support-agent";

class SupportStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AzapiProvider(this, "azapi");

    const project = FoundryProject.fromProjectId(
      this,
      "Project",
      `${resourceGroup}/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support`,
    );

    const app = new AgentApplication(this, "Support", { project, displayName: "Support" });
    app.grants.invoke("SupportTeam", RbacPrincipal.group(supportTeam));
    // Each agent has its own deployment, named after it: the old one is deleted once the new one answers.
    app.addDeployment(agentName, { agentName, agentVersion: "1" });

    new TerraformOutput(this, "endpoint", { value: app.openaiBaseUrl });
  }
}

const app = new App();
new SupportStack(app, "support");
app.synth();
