/** Whether a text is a GUID, as the names of role assignments and definitions must be. */
export function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Whether a GUID was computed from a name, as Terraform's uuidv5 does. */
export function isNameBased(guid: string): boolean {
  return guid[14] === "5";
}
