/**
 * Two actions of the service that undo each other. The product documentation calls `isEnabled` writable, the schema
 * read-only, and azapi takes it for the latter; the actions are in the schema, and so are those of deployments. What
 * callers of a disabled application are told is not known.
 */
export interface SwitchActions {
  readonly off: string;
  readonly on: string;
}

export const APPLICATION_SWITCH: SwitchActions = { off: "disable", on: "enable" };

export const DEPLOYMENT_SWITCH: SwitchActions = { off: "stop", on: "start" };
