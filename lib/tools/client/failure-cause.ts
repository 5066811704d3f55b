/**
 * Why a call failed, named by what has to be fixed:
 *
 * - `request`: what was asked cannot work, or the agent refused what it was sent;
 * - `sign-in`: no token, or one that is no longer accepted;
 * - `audience`: a token from another tenant, or for another service;
 * - `application`: it does not exist, or it is disabled;
 * - `permission`: the caller may not call it;
 * - `deployment`: nothing is deployed, it does not run, or the route leads nowhere;
 * - `downstream`: what the agent reaches refuses it, mostly because its identity lacks roles there;
 * - `protocol`: the application speaks another protocol, or its agent is of a kind that is not served;
 * - `throttled`: too many calls;
 * - `service`: the service or the network failed;
 * - `not-ready`: it did not become ready in time;
 * - `timeout`: the service, a gateway or the network did not answer one call in time;
 * - `no-answer`: the call succeeded, but what came is no answer: nothing, a refusal, a web page;
 * - `consent`: the agent waits for a person who opens a link or approves the use of a tool;
 * - `network-rule`: the network from which the call came is not let in;
 * - `incomplete`: the answer ended early, at a limit or at a content filter.
 */
export type FailureCause =
  | "request"
  | "sign-in"
  | "audience"
  | "application"
  | "permission"
  | "deployment"
  | "downstream"
  | "protocol"
  | "throttled"
  | "service"
  | "not-ready"
  | "timeout"
  | "no-answer"
  | "consent"
  | "network-rule"
  | "incomplete";
