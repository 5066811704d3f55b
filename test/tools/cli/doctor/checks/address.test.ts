import { address } from "../../../../../lib/tools/cli/doctor/checks/address";
import { APP } from "../../../../support/local-world";
import { Patient } from "../../../../support/patient";

afterEach(() => jest.restoreAllMocks());

test("tells the ARM id", async () => {
  expect(await new Patient().find(address)).toEqual({ verdict: "passed", found: APP });
});

test("says what a URL does not contain, and what to do", async () => {
  const patient = new Patient();
  const target = patient.target("alice", { applicationId: undefined });
  expect(await patient.find(address, "alice", { target })).toMatchObject({
    verdict: "unknown",
    found: expect.stringContaining(
      "https://127.0.0.1:1/api/projects/support/applications/app; the URL does not contain the ARM id",
    ) as string,
    fix: { what: expect.stringContaining("--app") as string },
  });
});
