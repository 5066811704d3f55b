import { object, openChoice, optional, readOnly, required, text } from "./shape";
import type { KnownType } from "./known-type";
import type { ObjectShape } from "./shape";

const AUTHOR = openChoice("User", "Application", "ManagedIdentity", "Key");

/** ARM's record of who created and changed a resource. */
export const SYSTEM_DATA = object({
  createdAt: optional(text),
  createdBy: optional(text),
  createdByType: optional(AUTHOR),
  lastModifiedAt: optional(text),
  lastModifiedBy: optional(text),
  lastModifiedByType: optional(AUTHOR),
});

/** What every ARM resource looks like around its own `properties`. */
export function envelope(
  { type, properties, beside, named = text }: KnownType,
  apiVersion: string,
): ObjectShape {
  return object({
    apiVersion: readOnly({ kind: "literal", value: apiVersion }),
    id: readOnly(text),
    name: required(named),
    properties: beside === undefined ? required(properties) : optional(properties),
    systemData: readOnly(SYSTEM_DATA),
    type: readOnly({ kind: "literal", value: type }),
    ...beside,
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
