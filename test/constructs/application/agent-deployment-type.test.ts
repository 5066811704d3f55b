import { Token } from "cdktf";
import {
  AgentDeploymentType,
  checkDeploymentType,
  renderDeploymentType,
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

const check = (minReplicas: number, maxReplicas: number) =>
  checkDeploymentType(AgentDeploymentType.hosted({ minReplicas, maxReplicas }));

test("accepts whole numbers in order", () => {
  expect(checkDeploymentType(AgentDeploymentType.managed())).toEqual([]);
  expect(check(1, 1)).toEqual([]);
});

test("accepts what only Terraform knows, and still judges the rest", () => {
  const token = Token.asNumber({ resolve: () => 1, creationStack: [] });
  expect(check(token, 1)).toEqual([]);
  expect(check(2, token)).toEqual([]);
  expect(check(token, -1)).toEqual(["maxReplicas must be a whole number from 0 on, got -1"]);
});

test("refuses others", () => {
  expect(check(-1, 1)).toEqual(["minReplicas must be a whole number from 0 on, got -1"]);
  expect(check(2, 1)).toEqual(["maxReplicas must be a whole number from 2 on, got 1"]);
});
