import type { FailureCause } from "../client/failure-cause";

/** Exit status by what has to be seen to; 1 is any other problem of the user's. */
export const EXIT_CODES: { readonly [cause in FailureCause]: number } = {
  request: 1,
  "sign-in": 10,
  audience: 11,
  application: 12,
  permission: 13,
  deployment: 14,
  downstream: 15,
  protocol: 16,
  throttled: 17,
  service: 18,
  "not-ready": 19,
};

/** Exit status of what was ended with Ctrl-C, as shells have it. */
export const INTERRUPTED = 130;
