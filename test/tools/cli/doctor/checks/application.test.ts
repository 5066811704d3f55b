import { application } from "../../../../../lib/tools/cli/doctor/checks/application";
import { APP, PROJECT } from "../../../../support/local-world";
import { Patient } from "../../../../support/patient";

afterEach(() => jest.restoreAllMocks());

test("passes for one that exists and is enabled", async () => {
  expect(await Patient.healthy().find(application)).toMatchObject({ verdict: "passed" });
});

test("fails for one that does not exist, and says where to look", async () => {
  expect(await new Patient().find(application)).toMatchObject({
    verdict: "failed",
    cause: "application",
    found: "the project has no application app",
    fix: {
      code: 'new AgentApplication(this, "app", { project })',
      command: expect.stringContaining(`${PROJECT}/applications?api-version=`) as string,
    },
  });
});

test("fails for one that is disabled", async () => {
  const patient = Patient.healthy();
  patient.world.admin.switch(APP, "disable");
  expect(await patient.find(application)).toMatchObject({
    verdict: "failed",
    cause: "application",
    fix: { command: expect.stringContaining(`--method post --url`) as string },
  });
});

test("waits for one that is being created", async () => {
  const patient = new Patient({ behaviours: { operationMs: 60_000 } });
  patient.world.putApp();
  expect(await patient.find(application)).toMatchObject({
    verdict: "failed",
    found: "it exists, but its provisioning state is Creating",
    mayPass: true,
  });
});
