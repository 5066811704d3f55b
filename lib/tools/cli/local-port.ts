import { UserError } from "./user-error";

/** Where local Azure listens unless the command line or its settings set a port; the next port issues tokens. */
export const DEFAULT_PORT = 7443;

/** The one after it issues tokens. */
const LAST_PORT = 65_534;

/** The port that `--port` names; 0 is any. */
export function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= LAST_PORT) return Number(text);
  throw new UserError(`--port must be a whole number from 0 to ${LAST_PORT}, got "${text}"`);
}
