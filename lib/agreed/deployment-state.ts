/** What a deployment is to do. The service knows more states, all of them on the way to one of these. */
export enum DeploymentState {
  /** It answers, when the route leads to it. The service starts deployments by itself. */
  RUNNING = "Running",

  /** It exists, keeps its settings and its routing id, and answers nobody. */
  STOPPED = "Stopped",
}
