import type { Credential } from "../../lib/tools/client/credential";

/** Somebody in a local Azure, whose token is the word `secret` and the audience. */
export const SIGNED_IN: Credential = {
  isLocal: true,
  getToken: (scopes) =>
    Promise.resolve({
      token: `secret-for-${new URL([scopes].flat()[0] ?? "").host}`,
      expiresOnTimestamp: Number.MAX_SAFE_INTEGER,
    }),
};
