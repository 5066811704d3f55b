import { AgentApplication, FoundryProject, RbacPrincipal, Role } from "cdktf-foundry-agents";
import { AzapiProvider } from "cdktf-foundry-agents/azapi";
import { App, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

const resourceGroup = "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support";
const supportTeam = "5f2d3c1e-0000-4000-8000-000000000001"; // object id of an Entra group

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
    app.addDeployment("Live", {
      agentName: "support-agent",
      agentVersion: process.env["AGENT_VERSION"] ?? "1",
    });
    app.grants.invoke("SupportTeam", RbacPrincipal.group(supportTeam));
    app.identity.assignRole("ReadManuals", {
      role: Role.STORAGE_BLOB_DATA_READER,
      scope: `${resourceGroup}/providers/Microsoft.Storage/storageAccounts/manuals`,
    });

    new TerraformOutput(this, "endpoint", { value: app.openaiBaseUrl });
  }
}

const app = new App();
new SupportStack(app, "support");
app.synth();
