import { identityLate } from "../../behaviours/identity-late";
import { withoutUndefined } from "../../core/json";
import { agentKey } from "../../entities/agent";
import type { Application, ApplicationBody, TrafficRule } from "../../entities/application";
import { agentNotFound, bodyRefused, parentNotFound } from "../../errors/service-errors";
import type { Services } from "../../services/services";
import { writtenProperty } from "../body-reader";
import type { Operation } from "../operation";
import { startedPut } from "../started-put";
import { readApplicationBody } from "./application-body";
import { renderApplication } from "./render-application";

type Needs = Pick<
  Services,
  | "agenda"
  | "agents"
  | "applications"
  | "behaviours"
  | "deployments"
  | "directory"
  | "longRunning"
  | "newId"
  | "place"
  | "projects"
>;

/** PUT …/applications/{name}. The first one creates the identities, which become ready after the application. */
export const putApplication =
  (services: Needs): Operation =>
  (request) => {
    const { id, body, caller } = request;
    const { applications, behaviours, longRunning, place } = services;
    const project = services.projects.get(id.parentId);
    if (project === undefined) throw parentNotFound(id.parentId);
    longRunning.assertIdle(id);

    const before = applications.get(id.id);
    const answered = before && renderApplication(before, place);
    const read = readApplicationBody(body, behaviours, answered);
    const kept = behaviours.put === "merge" ? before?.body : unanswered(before, body);
    const wanted = { agents: [], ...kept, ...read };
    checkAgents(services, project.id, wanted.agents);
    if (before) checkUnlisting(services, before, wanted);
    checkRoute(services, before, wanted.rules);

    const touch = { at: new Date(services.agenda.now()).toISOString(), by: caller };
    const application: Application = before
      ? {
          ...before,
          body: wanted,
          isEnabled: wanted.isEnabled ?? (behaviours.enabledOnPut === "reset" || before.isEnabled),
          provisioningState: "Updating",
          modified: touch,
        }
      : newApplication(services, project.id, id.name, wanted, touch);
    applications.put(application.id, application);
    if (!before) identityLate.idsMissing(services, application);

    return startedPut(longRunning, request, {
      store: applications,
      before,
      written: application,
      finish: () => {
        applications.update(application.id, (now) => ({ ...now, provisioningState: "Succeeded" }));
        if (!before) identityLate.stillCreating(services, application);
      },
      render: (stored) => renderApplication(stored, place),
    });
  };

function newApplication(
  { newId }: Needs,
  projectId: string,
  name: string,
  body: ApplicationBody,
  created: Application["created"],
): Application {
  // Recorded 2026-06-23: the instance's client id equals its principal id, the blueprint's does not.
  const instance = newId();
  return {
    id: `${projectId}/applications/${name}`,
    name,
    projectId,
    applicationId: newId(),
    body,
    instance: { clientId: instance, principalId: instance },
    blueprint: { clientId: newId(), principalId: newId() },
    identityState: "Creating",
    identityIds: false,
    isEnabled: body.isEnabled ?? true,
    provisioningState: "Creating",
    created,
    modified: created,
  };
}

/** GET answers null for a description whatever it is: whoever puts that null back leaves the description alone. */
function unanswered(before: Application | undefined, body: unknown): Partial<ApplicationBody> {
  if (writtenProperty(body, "description") !== null) return {};
  return withoutUndefined({ description: before?.body.description });
}

function checkAgents({ agents }: Needs, projectId: string, names: string[]): void {
  const missing = names.find((name) => agents.get(agentKey(projectId, name)) === undefined);
  if (missing !== undefined) throw agentNotFound(missing);
}

/** It is not known whether the service unlists an agent that still has a deployment; assumed: it does. */
function checkUnlisting(
  { behaviours, deployments }: Needs,
  application: Application,
  { agents }: ApplicationBody,
): void {
  if (behaviours.unlisting === "accepted") return;
  for (const { name, body } of deployments.under(`${application.id}/agentDeployments/`)) {
    const gone = body.agents.find(({ agentName }) => !agents.includes(agentName));
    if (gone) throw bodyRefused(`deployment '${name}' still uses the agent '${gone.agentName}'`);
  }
}

/** A rule names a deployment by the service's routing id; assumed: an unknown one is refused. */
function checkRoute(
  { behaviours, deployments }: Needs,
  application: Application | undefined,
  rules: TrafficRule[] = [],
): void {
  if (behaviours.unknownRoute === "accepted") return;
  const living = application ? deployments.under(`${application.id}/agentDeployments/`) : [];
  const known = living.flatMap(({ deploymentId, former }) => [
    deploymentId,
    ...former.map((other) => other.deploymentId),
  ]);
  for (const { deploymentId } of rules) {
    if (deploymentId !== "" && !known.includes(deploymentId)) {
      throw bodyRefused(`trafficRoutingPolicy names the unknown deploymentId '${deploymentId}'`);
    }
  }
}
