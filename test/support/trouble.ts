import type { Fault } from "../../lib/tools/local";

/** Answers that the service was occasionally seen to give, for the next writes. */
export const TROUBLE: Fault[] = [
  { method: "PUT", status: 400, code: "SystemError", message: "System error" },
  {
    method: "PUT",
    status: 409,
    code: "RequestConflict",
    message: "Another operation is being performed on the parent resource. Please try again later.",
  },
  {
    method: "PUT",
    status: 429,
    code: "TooManyRequests",
    message: "Too many requests",
    retryAfterSeconds: 2,
  },
];
