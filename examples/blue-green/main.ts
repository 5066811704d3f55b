import { AgentApplication, FoundryProject, RbacPrincipal } from "cdktf-foundry-agents";
import { AzapiProvider } from "cdktf-foundry-agents/azapi";
import { App, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

const resourceGroup = "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support";
const supportTeam = "5f2d3c1e-0000-4000-8000-000000000001"; // object id of an Entra group

/** The deployment that takes the traffic. The other one stands by, ready to take over at once. */
const live = process.env["LIVE"] ?? "Blue";
const traffic = (id: string) => ({ trafficPercentage: id === live ? 100 : 0 });

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
    const agentName = "support-agent";
    app.addDeployment("Blue", { agentName, agentVersion: "1", ...traffic("Blue") });
    app.addDeployment("Green", { agentName, agentVersion: "2", ...traffic("Green") });

    new TerraformOutput(this, "endpoint", { value: app.openaiBaseUrl });
  }
}

const app = new App();
new SupportStack(app, "support");
app.synth();
