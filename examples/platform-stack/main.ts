import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { StorageAccount } from "@cdktf/provider-azurerm/lib/storage-account";
import { StorageContainer } from "@cdktf/provider-azurerm/lib/storage-container";
import { StorageQueue } from "@cdktf/provider-azurerm/lib/storage-queue";
import {
  AgentApplication,
  DeployerAccess,
  FoundryProject,
  RbacPrincipal,
} from "cdktf-foundry-agents";
import { AzapiProvider } from "cdktf-foundry-agents/azapi";
import { App, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

const resourceGroup = "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support";

// Object ids in Entra.
const supportTeam = "5f2d3c1e-0000-4000-8000-000000000001";
const employeePortal = "5f2d3c1e-0000-4000-8000-000000000002";
const nightlyReport = "5f2d3c1e-0000-4000-8000-000000000003";
const pipeline = "5f2d3c1e-0000-4000-8000-000000000004";

/** Two agents, their callers, and what they work on. */
class PlatformStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AzapiProvider(this, "azapi");
    new AzurermProvider(this, "azurerm", { features: [{}], storageUseAzuread: true });

    // It has no keys: reading and writing need a role.
    const { id: storageAccountId } = new StorageAccount(this, "Storage", {
      name: "contososupport",
      resourceGroupName: "support",
      location: "swedencentral",
      accountTier: "Standard",
      accountReplicationType: "ZRS",
      sharedAccessKeyEnabled: false,
    });
    const manuals = new StorageContainer(this, "Manuals", { name: "manuals", storageAccountId });
    const orders = new StorageQueue(this, "Orders", { name: "orders", storageAccountId });

    const project = FoundryProject.fromProjectId(
      this,
      "Project",
      `${resourceGroup}/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support`,
    );

    const helpdesk = new AgentApplication(this, "Helpdesk", { project, displayName: "Helpdesk" });
    helpdesk.addDeployment("Live", { agentName: "helpdesk-agent", agentVersion: "1" });
    helpdesk.grants.invoke("EmployeePortal", RbacPrincipal.managedIdentity(employeePortal));
    helpdesk.identity.access.queueMessages("Orders", orders.resourceManagerId);

    const support = new AgentApplication(this, "Support", { project, displayName: "Support" });
    support.addDeployment("Live", { agentName: "support-agent", agentVersion: "1" });
    support.grants.invoke("SupportTeam", RbacPrincipal.group(supportTeam));
    support.grants.invoke("NightlyReport", RbacPrincipal.servicePrincipal(nightlyReport));
    support.identity.access.readBlobs("Manuals", manuals.resourceManagerId);
    support.identity.access.callModels("Models", project.accountId);
    support.identity.access.invokeAgent("Support", helpdesk);

    new TerraformOutput(this, "helpdeskEndpoint", { value: helpdesk.openaiBaseUrl });
    new TerraformOutput(this, "supportEndpoint", { value: support.openaiBaseUrl });
  }
}

/** The roles that the pipeline needs to deploy them. An administrator deploys this once, and again when it changes. */
class BootstrapStack extends TerraformStack {
  constructor(scope: Construct, id: string, stack: TerraformStack) {
    super(scope, id);
    new AzapiProvider(this, "azapi");
    new DeployerAccess(this, "Pipeline", {
      stack,
      deployer: RbacPrincipal.servicePrincipal(pipeline),
      resourceGroupId: resourceGroup,
    });
  }
}

const app = new App();
const platform = new PlatformStack(app, "platform");
new BootstrapStack(app, "bootstrap", platform);
app.synth();
