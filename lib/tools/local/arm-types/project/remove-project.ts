import { agentKey } from "../../entities/agent";
import type { Services } from "../../services/services";
import { removeApplication } from "../application/remove-application";

/** What a project is made of. */
export type ProjectParts = Pick<
  Services,
  "agents" | "applications" | "deployments" | "directory" | "projects"
>;

/** Removes a project with its agents and applications. Role assignments stay and dangle, as in Azure. */
export function removeProject(services: ProjectParts, id: string): void {
  const { agents, applications, directory, projects } = services;
  const project = projects.get(id);
  if (project === undefined) return;
  for (const application of applications.under(`${project.id}/applications/`)) {
    removeApplication(services, application.id);
  }
  for (const { name } of agents.under(agentKey(project.id, ""))) {
    agents.delete(agentKey(project.id, name));
  }
  if (project.principalId !== undefined) directory.setKnown(project.principalId, false);
  projects.delete(id);
}
