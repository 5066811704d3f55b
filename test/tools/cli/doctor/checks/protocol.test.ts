import { protocol } from "../../../../../lib/tools/cli/doctor/checks/protocol";
import { APP, LIVE } from "../../../../support/local-world";
import { Patient } from "../../../../support/patient";

afterEach(() => jest.restoreAllMocks());

test("passes for Responses, in whatever letter case", async () => {
  expect(await Patient.healthy().find(protocol)).toEqual({
    verdict: "passed",
    found: "live speaks Responses",
  });
});

test("fails for another protocol, and names its URL", async () => {
  const patient = Patient.healthy();
  patient.world.admin.change(LIVE, { protocols: [{ protocol: "Activity", version: "v1" }] });
  expect(await patient.find(protocol)).toMatchObject({
    verdict: "failed",
    cause: "protocol",
    found: "live speaks Activity, but the call is made in Responses",
    fix: {
      what: expect.stringMatching(/applications\/app\/protocols\/activityprotocol$/) as string,
    },
  });
});

test("fails for a hosted deployment, and names the agent's own endpoint", async () => {
  const patient = Patient.healthy();
  patient.world.admin.change(LIVE, { deploymentType: "Hosted", minReplicas: 1, maxReplicas: 1 });
  expect(await patient.find(protocol)).toMatchObject({
    verdict: "failed",
    cause: "protocol",
    fix: { what: expect.stringContaining("/api/projects/support/agents/alpha/endpoint") as string },
  });
});

test("is unknown where nobody can say which deployment answers", async () => {
  const patient = Patient.healthy();
  patient.world.putDeployment({}, `${APP}/agentDeployments/next`);
  patient.world.admin.route(APP, "");
  expect(await patient.find(protocol)).toMatchObject({ verdict: "unknown" });
});
