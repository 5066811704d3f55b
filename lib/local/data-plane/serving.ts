import type { Behaviours } from "../behaviours/behaviours";
import type { Application } from "../control-plane/application";
import type { AgentVersionReference, Deployment } from "../control-plane/deployment";

/** Who answers for an application. */
export interface Serving extends AgentVersionReference {
  /** Name of the deployment. */
  readonly deployment: string;
}

/** The deployment that an application's route reaches, with the version that answers there; undefined when nobody does. */
export function servingOf(
  { body, isEnabled }: Application,
  deployments: Deployment[],
  { emptyRoute }: Pick<Behaviours, "emptyRoute">,
): Serving | undefined {
  if (!isEnabled) return undefined;
  const living = deployments.filter(({ state }) => state !== "Deleting");
  const routed = body.rules?.[0]?.deploymentId ?? "";
  const reached = routed === "" ? byDefault(living, emptyRoute) : byRoutingId(living, routed);
  return reached?.deployment.state === "Running" && reached.serves
    ? { deployment: reached.deployment.name, ...reached.serves }
    : undefined;
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
