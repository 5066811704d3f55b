/** Where local Azure listens unless the command line or its settings set a port; the next port issues tokens. */
export const DEFAULT_PORT = 7443;
