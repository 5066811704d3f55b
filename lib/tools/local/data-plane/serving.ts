import type { Behaviours } from "../behaviours/behaviours";
import type { Application } from "../entities/application";
import type { AgentVersionReference, Deployment } from "../entities/deployment";
import {
  applicationDisabled,
  deploymentNotRunning,
  deploymentUpdating,
  noDeployments,
} from "../errors/caller-errors";
import type { ServiceError } from "../http/service-error";

/** Who answers for an application. */
export interface Serving extends AgentVersionReference {
  /** Name of the deployment. */
  readonly deployment: string;
}

/** The deployment that an application's route reaches, with the version that answers there, or the error for callers. */
export function servingOf(
  { body, isEnabled, name }: Application,
  deployments: Deployment[],
  { disabled, emptyRoute, updating }: Pick<Behaviours, "disabled" | "emptyRoute" | "updating">,
): Serving | ServiceError {
  if (!isEnabled) return applicationDisabled(name, disabled);
  const living = deployments.filter(({ state }) => state !== "Deleting");
  const routed = body.rules?.[0]?.deploymentId ?? "";
  const reached = routed === "" ? byDefault(living, emptyRoute) : byRoutingId(living, routed);
  if (reached === undefined) return noDeployments(name);

  const { deployment, serves } = reached;
  if (deployment.state !== "Running" || serves === undefined) {
    return deploymentNotRunning(deployment.name, deployment.state);
  }
  if (deployment.provisioningState === "Updating" && updating === "unavailable") {
    return deploymentUpdating(deployment.name);
  }
  return { deployment: deployment.name, ...serves };
}

interface Reached {
  readonly deployment: Deployment;
  readonly serves: AgentVersionReference | undefined;
}

/** Recorded: the default rule has an empty id and is described as "first deployment"; taken as the oldest living one. */
function byDefault(
  living: Deployment[],
  emptyRoute: Behaviours["emptyRoute"],
): Reached | undefined {
  if (emptyRoute === "none") return undefined;
  const deployment = living.at(emptyRoute === "oldest" ? 0 : -1);
  return deployment && { deployment, serves: deployment.serves };
}

function byRoutingId(living: Deployment[], routed: string): Reached | undefined {
  for (const deployment of living) {
    if (deployment.deploymentId === routed) return { deployment, serves: deployment.serves };
    const former = deployment.former.find(({ deploymentId }) => deploymentId === routed);
    if (former) return { deployment, serves: former.serves };
  }
  return undefined;
}
