import type { Credential } from "../../lib/tools/client/credential";

/** Somebody whose token is the word `secret` and the audience. */
export const SIGNED_IN: Credential = {
  getToken: (scopes) =>
    Promise.resolve({
      token: `secret-for-${new URL([scopes].flat()[0] ?? "").host}`,
      expiresOnTimestamp: Number.MAX_SAFE_INTEGER,
    }),
};
