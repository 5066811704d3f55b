/** What a deployment is to do. The service knows more states, all of them on the way to one of these. */
export enum DeploymentState {
  /** It answers, when the route leads to it. The service starts deployments by itself. */
  RUNNING = "Running",

  /** It exists, keeps its settings and its routing id, and answers nobody. */
  STOPPED = "Stopped",
}

const STARTING = "Starting";

/** States of a deployment that somebody started, or the service at creation (schema; the list of states is open). */
export const STARTED: string[] = [STARTING, DeploymentState.RUNNING];

/** States in which a deployment does not answer (schema; the list of states is open). */
export const NOT_ANSWERING: string[] = [STARTING, "Stopping", DeploymentState.STOPPED, "Failed"];

/** States from which a deployment comes to run by itself (schema; the list of states is open). */
export const COMING_UP: string[] = [STARTING, "Updating"];
