/**
 * Calls published agents, and says what to fix when a call fails.
 *
 * @module foundry-agents/client
 */

export type { ActivityAction, ActivityCard } from "./activity-card";
export type { ActivityMessage, ActivityReply } from "./activity-reply";
export { AgentAddress } from "./agent-address";
export type { AgentEvent } from "./agent-event";
export { ApplicationAddress } from "./application-address";
export type { CallOptions } from "./call-options";
export { Cloud, type CloudOptions } from "./cloud";
export { Contract, type ContractOperation } from "./contract";
export { Conversation, type ConversationPartner, type WholeAnswer } from "./conversation";
export {
  CREDENTIAL_NAMES,
  credentialNamed,
  type AccessToken,
  type Credential,
  type CredentialName,
} from "./credential";
export type { FailureCause } from "./failure-cause";
export { FoundryAgentClient, type FoundryAgentClientOptions } from "./foundry-agent-client";
export { FoundryAgentError, type FailureDetails } from "./foundry-agent-error";
export { InvocationAnswer } from "./invocation-answer";
export {
  InvocationsClient,
  type InvocationOptions,
  type InvocationsClientOptions,
} from "./invocations-client";
export type { JsonObject } from "./json";
export type { Message } from "./message";
export type { MissingPermission } from "./missing-permission";
export type { NoAnswer } from "./no-answer";
export type { Patience } from "./patience";
export type { AgentAnswer } from "./read-answer";
