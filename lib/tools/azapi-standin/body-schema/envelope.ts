import { object, openChoice, optional, readOnly, required, text } from "./shape";
import type { ObjectShape, Shape } from "./shape";

const AUTHOR = openChoice("User", "Application", "ManagedIdentity", "Key");

const SYSTEM_DATA = object({
  createdAt: optional(text),
  createdBy: optional(text),
  createdByType: optional(AUTHOR),
  lastModifiedAt: optional(text),
  lastModifiedBy: optional(text),
  lastModifiedByType: optional(AUTHOR),
});

/** What every ARM resource looks like around its own `properties`. */
export function envelope(type: string, apiVersion: string, properties: Shape): ObjectShape {
  return object({
    apiVersion: readOnly({ kind: "literal", value: apiVersion }),
    id: readOnly(text),
    name: required(text),
    properties: required(properties),
    systemData: readOnly(SYSTEM_DATA),
    type: readOnly({ kind: "literal", value: type }),
  });
}

/** How far the service has gotten with a resource. */
export const PROVISIONING_STATE = openChoice(
  "Succeeded",
  "Failed",
  "Canceled",
  "Creating",
  "Updating",
  "Deleting",
);
