/** Where local Azure listens when neither the command line nor its settings say it; the next port gives out tokens. */
export const DEFAULT_PORT = 7443;
