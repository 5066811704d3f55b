import { audience } from "../../../../../lib/tools/cli/doctor/checks/audience";
import { fixedToken, Patient } from "../../../../support/patient";

afterEach(() => jest.restoreAllMocks());

/** What is found of a token for that resource. */
function found(resource: string) {
  const patient = new Patient();
  const token = patient.world.token("somebody", resource);
  const target = patient.target("bob", { credential: fixedToken(token) });
  return patient.find(audience, "bob", { target });
}

test("passes for the data plane of Foundry", async () => {
  expect(await new Patient().find(audience)).toMatchObject({ verdict: "passed" });
  expect(await found("https://ai.azure.com/")).toMatchObject({ verdict: "passed" });
});

test.each(["https://management.azure.com", "https://cognitiveservices.azure.com"])(
  "fails for %s, with the command that gets another token",
  async (resource) => {
    expect(await found(resource)).toMatchObject({
      verdict: "failed",
      cause: "audience",
      found: `the token is for ${resource}, not for https://ai.azure.com`,
      fix: { command: "az account get-access-token --scope https://ai.azure.com/.default" },
    });
  },
);

test("is unknown for a resource that is named by a GUID, and for a token without an audience", async () => {
  expect(await found("18a66f5f-0000-4000-8000-000000000001")).toMatchObject({
    verdict: "unknown",
  });
  const patient = new Patient();
  const target = patient.target("bob", { credential: fixedToken("opaque") });
  expect(await patient.find(audience, "bob", { target })).toMatchObject({ verdict: "unknown" });
});
