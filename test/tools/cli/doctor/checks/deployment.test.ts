import { deployment } from "../../../../../lib/tools/cli/doctor/checks/deployment";
import { LIVE } from "../../../../support/local-world";
import { Patient } from "../../../../support/patient";

afterEach(() => jest.restoreAllMocks());

test("names the versions that are running", async () => {
  expect(await Patient.healthy().find(deployment)).toEqual({
    verdict: "passed",
    found: "live (alpha version 1) is running",
  });
});

test("fails when nothing is deployed, with a deployment of an agent that is listed", async () => {
  const patient = Patient.healthy();
  patient.world.admin.remove(LIVE);
  expect(await patient.find(deployment)).toMatchObject({
    verdict: "failed",
    cause: "deployment",
    found: "no version of an agent is deployed",
    fix: { code: 'app.addDeployment("Live", { agentName: "alpha", agentVersion: "1" })' },
  });
});

test("fails when it is stopped, with the command that starts it", async () => {
  const patient = Patient.healthy();
  patient.world.admin.switch(LIVE, "stop");
  const finding = await patient.find(deployment);
  expect(finding).toMatchObject({
    verdict: "failed",
    found: "none is running: live (alpha version 1) is Succeeded and Stopped",
    fix: { command: expect.stringContaining(`${LIVE}/start?api-version=`) as string },
  });
  expect(finding.mayPass).toBeUndefined();
});

test("waits for one that starts", async () => {
  const patient = new Patient({
    behaviours: { operationMs: 60_000, overlappingWrites: "accepted" },
  });
  patient.world.putApp();
  patient.world.putDeployment();
  expect(await patient.find(deployment)).toMatchObject({ verdict: "failed", mayPass: true });
});
