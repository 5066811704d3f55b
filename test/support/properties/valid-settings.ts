import fc from "fast-check";
import { DeploymentState } from "../../../lib/agreed/deployment-state";
import * as foundry from "../../../lib/constructs";
import { SOMEBODY, STORAGE_ID } from "../foundry";
import { settingsOf, text, token } from "./values";
import { Made, TOKENS } from "./world";

const { AgentProtocol, AgentDeploymentType, AuthorizationPolicy, RbacPrincipal, Role } = foundry;

/* Values that are right, by the settings that they are for. */

export const flag = fc.boolean();
export const texts = fc.array(text, { maxLength: 3 });
export const tags = fc.oneof(
  fc.dictionary(fc.constantFrom("team", "${a}", "b c"), text, {
    maxKeys: 3,
    noNullPrototype: true,
  }),
  fc.constant(new Made((world) => TOKENS["map"]?.(world))),
);
export const timeouts = settingsOf({
  create: fc.constantFrom("30m", "1h30m"),
  read: fc.constant("5m"),
});
export const provider = fc.constant(new Made(({ provider: second }) => second));
export const project = fc.constant(new Made((world) => world.project));
export const principal = fc.oneof(
  fc.constantFrom(RbacPrincipal.user(SOMEBODY), RbacPrincipal.group(SOMEBODY)),
  fc.constant({ principalId: SOMEBODY, principalType: "ForeignGroup" }),
  fc.constant(new Made((world) => world.application.identity)),
);
export const role = fc.constantFrom(Role.READER, Role.FOUNDRY_USER, Role.STORAGE_BLOB_DATA_READER);
export const guid = fc.constantFrom(SOMEBODY, SOMEBODY.toUpperCase());
export const never = fc.constant(undefined);

export const azapiOptions = {
  provider: fc.oneof(never, provider),
  timeouts: fc.oneof(never, timeouts),
};
export const foundryOptions = {
  ...azapiOptions,
  apiVersion: fc.constantFrom("2026-05-15-preview", "2026-03-15-preview"),
  accountLock: flag,
};
export const applicationProps = {
  project,
  agentNames: texts,
  agentApplicationName: fc.constantFrom("app-1", "app.2", "a".repeat(80)),
  displayName: text,
  description: text,
  tags,
  authorizationPolicy: fc.constantFrom(
    AuthorizationPolicy.CHANNELS,
    AuthorizationPolicy.ROLE_BASED,
    AuthorizationPolicy.ORGANIZATION_SCOPE,
  ),
  enabled: flag,
  preventDestroy: flag,
  ...foundryOptions,
};
export const deploymentOptions = {
  agentName: fc.constantFrom("support-agent", "Publishing Agent"),
  agentVersion: fc.oneof(fc.constantFrom("1", "12", "1.0.0"), token),
  deploymentType: fc.constantFrom(
    AgentDeploymentType.managed(),
    AgentDeploymentType.hosted({ minReplicas: 0, maxReplicas: 1 }),
  ),
  trafficPercentage: fc.constant(100),
  state: fc.constant(DeploymentState.RUNNING),
  protocol: fc.constantFrom(AgentProtocol.RESPONSES, AgentProtocol.ACTIVITY),
  agentDeploymentName: fc.constantFrom("live", "next-1"),
  displayName: text,
  description: text,
  tags,
};
export const grantOptions = { roleAssignmentName: guid, description: text };
export const conditional = { ...grantOptions, condition: fc.constant("(true)") };
export const assignment = { ...conditional, role, scope: fc.constant(STORAGE_ID) };
