import type { Account } from "../../entities/account";
import type { Project } from "../../entities/project";
import {
  locationDiffers,
  notEmulated,
  parentNotFound,
  projectsNotAllowed,
} from "../../errors/service-errors";
import type { Services } from "../../services/services";
import { withoutUndefined } from "../../core/json";
import { mayHaveProjects } from "../account/may-have-projects";
import { findAccount } from "../account/find-account";
import { assertAccountName, isSameLocation } from "../account-names";
import type { Operation } from "../operation";
import { identityAfter } from "../resource-identity";
import { startedPut } from "../started-put";
import { changeMade } from "./made-projects";
import { readProjectBody } from "./project-body";
import { identityOf } from "./project-identity";
import { renderProject } from "./render-project";

type Needs = Pick<
  Services,
  | "accounts"
  | "agenda"
  | "behaviours"
  | "directory"
  | "longRunning"
  | "newId"
  | "place"
  | "projects"
>;

/** PUT …/projects/{name}. From the end of the operation on, agents can be created and published in it. */
export const putProject =
  (services: Needs): Operation =>
  (request) => {
    const { id, body: sent, caller } = request;
    const { behaviours, longRunning, place, projects } = services;
    const account = findAccount(services, id.parentId);
    if (account === undefined) throw parentNotFound(id.parentId);
    longRunning.assertIdle(id);
    assertAccountName("project", id.name);
    const before = projects.get(id.id);
    if (before === undefined) assertMayBeMade(services, account, id.name);
    const { body, identityType } = readProjectBody(sent, behaviours);
    const location = before && (before.made?.body.location ?? place.location);
    if (location !== undefined && !isSameLocation(location, body.location)) {
      throw locationDiffers(id.name, location, body.location);
    }
    const touch = { at: new Date(services.agenda.now()).toISOString(), by: caller };
    const current = () => projects.get(id.id)?.principalId;
    const identity = identityAfter(services, before && identityOf(before), identityType, current);
    const project: Project = {
      id: before?.id ?? `${account.id}/projects/${id.name}`,
      name: before?.name ?? id.name,
      ...withoutUndefined({ principalId: identity.principalId }),
      made: {
        body,
        provisioningState: before ? "Updating" : "Creating",
        created: before?.made?.created ?? touch,
        modified: touch,
      },
    };
    projects.put(project.id, project);
    const finish = () => changeMade(services, project.id, { provisioningState: "Succeeded" });
    return startedPut(longRunning, request, {
      store: projects,
      before,
      written: project,
      finish,
      render: (stored) => renderProject(stored, place),
    });
  };

/**
 * Documented: an account has projects if it is an AIServices account that allows it, with an identity and a subdomain. The
 * address of an account is not emulated, so here a project's name alone has to tell it from others.
 */
function assertMayBeMade({ projects }: Needs, account: Account, name: string): void {
  if (!mayHaveProjects(account)) throw projectsNotAllowed(account.name);
  const wanted = name.toLowerCase();
  if (projects.under("").some((other) => other.name.toLowerCase() === wanted)) {
    throw notEmulated(
      `two projects with the name '${name}': all projects share one address here, so give them different names`,
    );
  }
}
