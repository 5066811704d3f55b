import { AgentApplication, FoundryProject, RbacPrincipal, Role } from "cdktf-foundry-agents";
import { AzapiProvider } from "cdktf-foundry-agents/azapi";
import { TerraformOutput, type TerraformStack } from "cdktf";
import { CALLER, PROJECT, STORAGE } from "./estate";

/** Publishes agents with the library, each with a deployment, a caller, a role for its identity and an output. */
export function publishThroughLibrary(stack: TerraformStack, count: number): void {
  new AzapiProvider(stack, "azapi");
  const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
  for (let i = 0; i < count; i++) {
    const app = new AgentApplication(stack, `Agent${i}`, { project, displayName: `Agent ${i}` });
    app.addDeployment("Live", { agentName: "support-agent", agentVersion: "1" });
    app.grants.invoke("Team", RbacPrincipal.group(CALLER));
    app.identity.assignRole("Read", {
      role: Role.STORAGE_BLOB_DATA_READER,
      scope: STORAGE,
    });
    new TerraformOutput(stack, `endpoint${i}`, { value: app.openaiBaseUrl });
  }
}
