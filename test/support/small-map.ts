import type { TerraformStack } from "cdktf";
import { Role } from "../../lib/constructs/rbac/role";
import { RbacPrincipal } from "../../lib/constructs/rbac/principal";
import type { AgentApplication } from "../../lib/constructs/application/agent-application";
import { FoundryProject } from "../../lib/constructs/project/foundry-project";
import {
  AGENT,
  anApplication,
  PROJECT_ID,
  publishedApplication,
  SOMEBODY,
  STORAGE_ID,
  SUBSCRIPTION_ID,
} from "./foundry";

/** One caller; an agent that reaches a storage account, and more than it should. */
export function smallStack(stack: TerraformStack): void {
  const { grants, identity } = publishedApplication(stack);
  grants.invoke("Team", RbacPrincipal.group(SOMEBODY));
  identity.assignRole("ReadManuals", {
    role: Role.STORAGE_BLOB_DATA_READER,
    scope: STORAGE_ID,
  });
  identity.assignRole("Work", {
    role: Role.CONTRIBUTOR,
    scope: `${SUBSCRIPTION_ID}/resourceGroups/rg`,
  });
}

/** Two applications of one project, without callers. */
export function twoApplications(stack: TerraformStack): {
  readonly support: AgentApplication;
  readonly billing: AgentApplication;
} {
  const project = FoundryProject.fromProjectId(stack, "Project", PROJECT_ID);
  const support = anApplication(stack, { project }, "Support");
  const billing = anApplication(stack, { project }, "Billing");
  support.addDeployment("Live", AGENT);
  billing.addDeployment("Live", { agentName: "billing-agent", agentVersion: "1" });
  return { support, billing };
}
