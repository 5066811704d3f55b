/**
 * Two actions of the service that undo each other. The product documentation calls `isEnabled` writable; the schema,
 * and therefore azapi, treats it as read-only. The actions are in the schema, for applications and for deployments.
 * What callers of a disabled application receive is not known.
 */
export interface SwitchActions {
  readonly off: string;
  readonly on: string;
}

export const APPLICATION_SWITCH: SwitchActions = { off: "disable", on: "enable" };

export const DEPLOYMENT_SWITCH: SwitchActions = { off: "stop", on: "start" };
