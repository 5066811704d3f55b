import { GUID } from "../../../azure/guid";

/** Whether a text is a GUID, as the names of role assignments and definitions must be. */
export function isGuid(text: string): boolean {
  return GUID.test(text);
}

/** Whether a GUID was computed from a name, as Terraform's uuidv5 does. */
export function isNameBased(guid: string): boolean {
  return guid[14] === "5";
}
