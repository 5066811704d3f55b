import { TerraformOutput } from "cdktf";
import {
  AgentApplication,
  AgentDeployment,
  FoundryProject,
  RbacPrincipal,
} from "../../lib/constructs";
import { AzapiProvider } from "../../lib/constructs/azapi";
import { CALLER, type Release } from "./release-stack";
import { PROJECT } from "./support-stack";
import type { Build } from "./workbench";

const APPLICATION = `${PROJECT}/applications/Support`;

/** The program of the team that creates the application: it lists every agent that may run behind it. */
export const platformStack: Build = (stack) => {
  new AzapiProvider(stack, "azapi");
  const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
  const agentNames = ["support-agent", "helpdesk-agent"];
  const app = new AgentApplication(stack, "Support", { project, agentNames });
  app.grants.invoke("Caller", RbacPrincipal.user(CALLER));
};

/** The program of the team that deploys to it. */
export function importedReleaseStack({ deployments }: Release): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const application = AgentApplication.fromAgentApplicationId(stack, "Application", APPLICATION);
    for (const [id, deployment] of Object.entries(deployments)) {
      new AgentDeployment(stack, id, { application, ...deployment });
    }
    new TerraformOutput(stack, "endpoint", { value: application.openaiBaseUrl });
  };
}
