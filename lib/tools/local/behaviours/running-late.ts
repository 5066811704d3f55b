import type { Agenda } from "../core/agenda";
import type { Deployment } from "../entities/deployment";
import type { Store } from "../store/store";
import type { Behaviours } from "./behaviours";

interface Needs {
  readonly agenda: Agenda;
  readonly behaviours: Pick<Behaviours, "runningMs">;
  readonly deployments: Store<Deployment>;
}

/**
 * A deployment answers once its state is Running. Whether the operation of its PUT ends before that is not on record: the
 * official examples show both at once, and scripts wait for the state after the operation.
 */
export function runningLate(
  { agenda, behaviours, deployments }: Needs,
  { id, deploymentId }: Deployment,
): void {
  agenda.after(behaviours.runningMs, () =>
    // In the meantime it may have been stopped, or deleted and created again.
    deployments.update(id, (now) => (now.deploymentId === deploymentId ? running(now) : now)),
  );
}

/** A deployment that has started. */
export function running(deployment: Deployment): Deployment {
  return deployment.state === "Starting" ? { ...deployment, state: "Running" } : deployment;
}
