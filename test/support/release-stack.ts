import { TerraformOutput } from "cdktf";
import {
  AgentApplication,
  FoundryProject,
  RbacPrincipal,
  type AgentDeploymentOptions,
} from "../../lib/constructs";
import { AzapiProvider } from "../../lib/constructs/azapi";
import { PROJECT } from "./support-stack";
import type { Build } from "./workbench";

/** Local Azure with two agents to roll between. */
export const TWO_AGENTS = {
  projects: [
    {
      id: PROJECT,
      agents: [
        { name: "support-agent", versions: ["1", "2"] },
        { name: "helpdesk-agent", versions: ["1"] },
      ],
    },
  ],
};

/** Object id of the caller. */
export const CALLER = "5f2d3c1e-0000-4000-8000-000000000001";

/** What a stack declares about its application. */
export interface Release {
  /** By construct id. */
  readonly deployments: { [id: string]: AgentDeploymentOptions };
  readonly agentNames?: string[];
  readonly displayName?: string;
}

/** An application with one caller. */
export function releaseStack({ deployments, ...props }: Release): Build {
  return (stack) => {
    new AzapiProvider(stack, "azapi");
    const project = FoundryProject.fromProjectId(stack, "Project", PROJECT);
    const app = new AgentApplication(stack, "Support", { project, ...props });
    Object.entries(deployments).forEach(([id, deployment]) => app.addDeployment(id, deployment));
    app.grants.invoke("Caller", RbacPrincipal.user(CALLER));
    new TerraformOutput(stack, "endpoint", { value: app.openaiBaseUrl });
    new TerraformOutput(stack, "principal", { value: app.identity.principalId });
  };
}
