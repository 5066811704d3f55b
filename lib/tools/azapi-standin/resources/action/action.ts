import { RESOURCE_ACTION_SCHEMA } from "../../schema/resource-action";
import { applyAction, deleteAction } from "./apply";
import { planAction } from "./plan";
import { validateAction } from "./validate";
import type { ResourceType } from "../resource-type";

/** `resource "azapi_resource_action"`. It is never read: azapi does not check its effect again. */
export const RESOURCE_ACTION: ResourceType = {
  schema: RESOURCE_ACTION_SCHEMA,
  validate: validateAction,
  plan: (request) => Promise.resolve(planAction(request)),
  apply: applyAction,
  read: (state, privateData) => Promise.resolve({ state, private: privateData, diagnostics: [] }),
  delete: deleteAction,
};
