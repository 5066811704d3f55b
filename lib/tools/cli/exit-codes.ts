import type { FailureCause } from "../client/failure-cause";

/** Exit status by cause; 1 is any other problem that the user can fix. */
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
  timeout: 20,
  "no-answer": 21,
  consent: 22,
  "network-rule": 23,
  incomplete: 24,
};

/** Exit status after Ctrl-C, as in shells. */
export const INTERRUPTED = 130;
