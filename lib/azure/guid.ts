/** The form of ids in Entra, and of the names of role assignments and definitions. */
export const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
