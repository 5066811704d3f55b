/**
 * Local Azure: a Resource Manager, a token endpoint and a Foundry data plane on 127.0.0.1, for tests.
 *
 * @module foundry-agents/local
 */

export type { LocalAzureAdmin, SwitchAction } from "./admin/admin";
export type { Behaviours } from "./behaviours/behaviours";
export type { BrokenConnection, Fault, FaultTarget } from "./behaviours/faults";
export type { Clock } from "./core/clock";
export type { NameCounts } from "./core/name-counter";
export type { AgentKind, AgentTool } from "./entities/agent";
export type { InvocationHandler } from "./entities/invocation";
export type { Serving } from "./data-plane/serving";
export type { LoggedRequest, RequestFilter, RequestLog } from "./http/request-log";
export type { LocalAzure } from "./local-azure";
export { LocalAzureError } from "./core/local-azure-error";
export type {
  LocalAgent,
  LocalAzureOptions,
  LocalProject,
  LocalRoleAssignment,
} from "./settings/options";
export type { LocalDirectory, LocalGroup, LocalPrincipal } from "./sign-in/directory";
export type { TokenOptions } from "./sign-in/tokens";
export type { Timeline, TimelineEntry } from "./data-plane/timeline";
export { startLocalAzure } from "./start";
