/**
 * Constructs that publish Microsoft Foundry agents, and the values that their settings take.
 *
 * @module cdktf-foundry-agents
 */

export type { IAgentEndpoint } from "./agent/agent-endpoint";
export type { AgentReference } from "./agent/agent-reference";
export { AgentApplication } from "./application/agent-application";
export type { AgentApplicationProps } from "./application/agent-application-props";
export type { IAgentApplication, IAgentDeployment } from "./application/agent-application-ref";
export {
  AgentDeployment,
  type AgentDeploymentOptions,
  type AgentDeploymentProps,
} from "./application/agent-deployment";
export {
  AgentDeploymentType,
  type HostedDeploymentOptions,
} from "./application/agent-deployment-type";
export { AgentInvokerRole, type AgentInvokerRoleProps } from "./application/agent-invoker-role";
export { DeployerAccess, type DeployerAccessProps } from "./application/deployer-access";
export { AgentProtocol } from "./application/agent-protocol";
export { AuthorizationPolicy } from "./application/authorization-policy";
export { DeploymentState } from "../agreed/deployment-state";
export type { AgentApplicationAttributes } from "./application/imported-agent-application";
export type { FoundryResourceOptions } from "./application/foundry-resource-options";
export * as azapi from "./azapi";
export type { AzapiOptions } from "./azapi/azapi-options";
export type { FormerIdOptions } from "./core/former-id";
export {
  FoundryProject,
  type FoundryProjectAttributes,
  type IFoundryProject,
} from "./project/foundry-project";
export { PublishedAgent, type PublishedAgentProps } from "./publication/published-agent";
export { AgentAccess, type AgentAccessProps, type CosmosDataOptions } from "./rbac/agent-access";
export type {
  IAgentEndpointGrants,
  IInvokableAgent,
  InvokeGrantOptions,
} from "./rbac/agent-endpoint-grants";
export {
  AgentIdentity,
  type AgentIdentityProps,
  type AssignedIdentity,
} from "./rbac/agent-identity";
export { Role } from "./rbac/role";
export { RbacPrincipal, type IRbacPrincipal } from "./rbac/principal";
export {
  RoleAssignment,
  type ConditionalGrantOptions,
  type GrantOptions,
  type RoleAssignmentOptions,
  type RoleAssignmentProps,
} from "./rbac/role-assignment";
