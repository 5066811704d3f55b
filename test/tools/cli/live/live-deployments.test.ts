import {
  isRunning,
  isStarting,
  routedDeployment,
  type LiveDeployment,
} from "../../../../lib/tools/cli/live/live-deployments";
import { LIVE } from "../../../support/local-world";
import { Patient } from "../../../support/patient";

afterEach(() => jest.restoreAllMocks());

test("reads what local Azure answers after the official examples", async () => {
  const [live] = await Patient.healthy().evidence().deployments();
  expect(live).toEqual({
    id: LIVE,
    name: "live",
    deploymentId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    deploymentType: "Managed",
    state: "Running",
    provisioningState: "Succeeded",
    protocols: ["Responses"],
    agentName: "alpha",
    agentVersion: "1",
  });
});

test.each([
  ["Succeeded", "Running", true, false],
  ["Succeeded", "Starting", false, true],
  ["Creating", "Starting", false, true],
  ["Updating", "Running", false, true],
  ["Succeeded", "Stopped", false, false],
  ["Failed", "Failed", false, false],
])("%s and %s: runs %s, starts %s", async (provisioningState, state, runs, starts) => {
  const [live] = await Patient.healthy().evidence().deployments();
  const deployment = { ...(live as LiveDeployment), provisioningState, state };
  expect([isRunning(deployment), isStarting(deployment)]).toEqual([runs, starts]);
});

test("a route leads to whom it names; the service's own rule to an only one", async () => {
  const evidence = Patient.healthy().evidence();
  const application = await evidence.application();
  const deployments = await evidence.deployments();
  const other = { ...(deployments[0] as LiveDeployment), name: "other", deploymentId: "other" };
  const led = (routedTo: string, ...among: LiveDeployment[]) =>
    routedDeployment({ ...application, routedTo }, among)?.name;
  expect(led(application.routedTo, ...deployments, other)).toBe("live");
  expect(led("", ...deployments)).toBe("live");
  expect(led("", ...deployments, other)).toBeUndefined();
  expect(led("gone", ...deployments)).toBeUndefined();
});
