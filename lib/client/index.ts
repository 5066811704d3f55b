export { AgentAddress } from "./agent-address";
export { ApplicationAddress } from "./application-address";
export { Cloud, type CloudOptions } from "./cloud";
export {
  CREDENTIAL_NAMES,
  credentialNamed,
  type AccessToken,
  type Credential,
  type CredentialName,
} from "./credential";
export type { FailureCause } from "./failure-cause";
export { FoundryAgentError, type FailureDetails } from "./foundry-agent-error";
export {
  FoundryAgentClient,
  type AgentAnswer,
  type FoundryAgentClientOptions,
} from "./foundry-agent-client";
