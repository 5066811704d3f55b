import { Token } from "cdktf";
import {
  AgentDeploymentType,
  isHosted,
  renderDeploymentType,
  type HostedDeploymentOptions,
} from "../../../lib/constructs/application/agent-deployment-type";

test("renders replicas with hosted only, which alone has them", () => {
  expect(renderDeploymentType(AgentDeploymentType.managed())).toEqual({
    deploymentType: "Managed",
  });
  const replicas = { minReplicas: 0, maxReplicas: 2 };
  expect(renderDeploymentType(AgentDeploymentType.hosted(replicas))).toEqual({
    deploymentType: "Hosted",
    ...replicas,
  });
});

test("tells hosted from managed", () => {
  expect(isHosted(AgentDeploymentType.managed())).toBe(false);
  expect(isHosted(AgentDeploymentType.hosted({ minReplicas: 1, maxReplicas: 1 }))).toBe(true);
});

const hosted = (minReplicas: unknown, maxReplicas: unknown) => () =>
  AgentDeploymentType.hosted({ minReplicas, maxReplicas } as HostedDeploymentOptions);

test("accepts what only Terraform knows, and still judges the rest", () => {
  const token = Token.asNumber({ resolve: () => 1, creationStack: [] });
  expect(hosted(token, 1)).not.toThrow();
  expect(hosted(2, token)).not.toThrow();
  expect(hosted(token, -1)).toThrow("maxReplicas must be a whole number of at least 0, got -1");
});

test.each([
  [-1, 1, "minReplicas must be a whole number of at least 0, got -1"],
  [2, 1, "maxReplicas must be a whole number of at least 2, got 1"],
  ["1", 1, 'minReplicas must be a whole number of at least 0, got "1"'],
  [undefined, undefined, "minReplicas is required; maxReplicas is required"],
])("fails with %j and %j", (minReplicas, maxReplicas, fault) => {
  expect(hosted(minReplicas, maxReplicas)).toThrow(
    `[InvalidAgentDeploymentType] AgentDeploymentType.hosted: ${fault}`,
  );
});

test("fails when somebody in JavaScript gives nothing", () => {
  const attempt = AgentDeploymentType.hosted as (options?: unknown) => unknown;
  const faults = "minReplicas is required; maxReplicas is required";
  expect(() => attempt()).toThrow(faults);
  expect(() => attempt(null)).toThrow(faults);
});
