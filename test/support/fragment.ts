import { TerraformStack, type App, type TerraformResource } from "cdktf";
import * as library from "../../lib/constructs";
import * as azapi from "../../lib/constructs/azapi";
import { TerraformData } from "../../lib/constructs/core/terraform-data";

/** What a fragment can use: the names that the README uses without explaining them. `this` is the stack. */
export interface Surroundings {
  readonly project: library.IFoundryProject;
  /** An application with one deployment. */
  readonly app: library.AgentApplication;
  /** Another one, managed by somebody else. */
  readonly helpdesk: library.IAgentApplication;
  /** The stack that publishes it all, when the fragment is in another one. */
  readonly supportStack: TerraformStack;
  readonly supportTeam: string;
  readonly pipeline: string;
  readonly reportJob: string;
  readonly resourceGroupId: string;
  readonly manualsStorageAccountId: string;
  /** What other libraries make. */
  readonly privateEndpoint: TerraformResource;
  readonly searchRole: TerraformResource;
}

export class FragmentStack extends TerraformStack {
  readonly surroundings: Surroundings;

  constructor(scope: App) {
    super(scope, "fragment");
    const given = givenTo(this);
    const app = new library.AgentApplication(this, "Surrounding", { project: given.project });
    app.addDeployment("Live", { agentName: "support-agent", agentVersion: "1" });
    const helpdeskId = `${given.project.projectId}/applications/helpdesk`;
    const helpdesk = library.AgentApplication.fromAgentApplicationId(this, "Other", helpdeskId);
    const supportStack = new TerraformStack(scope, "support");
    this.surroundings = { ...given, app, helpdesk, supportStack };
  }
}

/** What exists before anything is published. */
export function givenTo(
  stack: TerraformStack,
): Omit<Surroundings, "app" | "helpdesk" | "supportStack"> {
  new azapi.AzapiProvider(stack, "azapi");
  const group = "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support";
  const projectId = `${group}/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support`;
  return {
    project: library.FoundryProject.fromProjectId(stack, "Project", projectId),
    supportTeam: "5f2d3c1e-0000-4000-8000-000000000001",
    reportJob: "5f2d3c1e-0000-4000-8000-000000000002",
    pipeline: "5f2d3c1e-0000-4000-8000-000000000003",
    resourceGroupId: group,
    manualsStorageAccountId: `${group}/providers/Microsoft.Storage/storageAccounts/manuals`,
    privateEndpoint: new TerraformData(stack, "PrivateEndpoint", {}),
    searchRole: new TerraformData(stack, "SearchRole", {}),
  };
}

const PREAMBLE = [
  `import { ${Object.keys(library).join(", ")} } from "cdktf-foundry-agents";`,
  `import { ${Object.keys(azapi).join(", ")} } from "cdktf-foundry-agents/azapi";`,
  `import { TerraformOutput, type TerraformStack } from "cdktf";`,
  `import type { Surroundings } from "./fragment";`,
  `export function fragment(this: TerraformStack, surroundings: Surroundings): void {`,
  `const { project, app, helpdesk, supportStack, supportTeam, reportJob, pipeline, resourceGroupId, manualsStorageAccountId, privateEndpoint, searchRole } = surroundings; {`,
].join(" ");

/** A fragment as a module, on the same lines: a function to call with the surroundings. */
export function wrapFragment(code: string): string {
  return `${PREAMBLE} ${code}}}`;
}
