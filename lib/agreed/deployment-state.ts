/**
 * The declared state of a deployment. The service has more states, such as `Starting` and `Failed`; they cannot be
 * declared.
 */
export enum DeploymentState {
  /** The deployment answers when the route leads to it. The service starts new deployments by itself. */
  RUNNING = "Running",

  /** The deployment keeps its settings and routing id, but does not answer. */
  STOPPED = "Stopped",
}

const STARTING = "Starting";

/** States of a deployment that was started, by a person or by its creation (schema; the list of states is open). */
export const STARTED: string[] = [STARTING, DeploymentState.RUNNING];

/** States in which a deployment does not answer (schema; the list of states is open). */
export const NOT_ANSWERING: string[] = [STARTING, "Stopping", DeploymentState.STOPPED, "Failed"];

/** States from which a deployment reaches Running by itself (schema; the list of states is open). */
export const COMING_UP: string[] = [STARTING, "Updating"];
