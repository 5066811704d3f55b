import { identity } from "../../../../../lib/tools/cli/doctor/checks/identity";
import { Patient } from "../../../../support/patient";

afterEach(() => jest.restoreAllMocks());

test("names the identity that the agent acts as", async () => {
  expect(await Patient.healthy().find(identity)).toMatchObject({
    verdict: "passed",
    found: expect.stringMatching(/^its agent acts as [0-9a-f-]{36}$/) as string,
  });
});

test("warns if it stays in the state Creating", async () => {
  const patient = Patient.healthy({ behaviours: { identityMs: 60_000 } });
  expect(await patient.find(identity)).toMatchObject({
    verdict: "warning",
    found: expect.stringContaining(
      "its identity and blueprint are Creating and Creating",
    ) as string,
  });
});

test("waits for one that has no principal yet", async () => {
  const patient = Patient.healthy({ behaviours: { identityIdsMs: 60_000 } });
  expect(await patient.find(identity)).toMatchObject({
    verdict: "failed",
    cause: "downstream",
    mayPass: true,
  });
});

test("does not wait for one that failed", async () => {
  const patient = Patient.healthy();
  const evidence = patient.evidence();
  const application = await evidence.application();
  const instance = { ...application.instance, provisioningState: "Failed" };
  jest.spyOn(evidence, "application").mockResolvedValue({ ...application, instance });
  const finding = await identity.run(evidence);
  expect(finding).toMatchObject({ verdict: "failed", found: "one of its identities is Failed" });
  expect(finding.mayPass).toBeUndefined();
});
