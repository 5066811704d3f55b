import { turns } from "../../../../../lib/tools/cli/doctor/checks/turns";
import { Patient } from "../../../../support/patient";

afterEach(() => jest.restoreAllMocks());

test("says who keeps a conversation, with the answer as its witness", async () => {
  const { verdict, found } = await Patient.healthy().find(turns);
  expect(verdict).toBe("passed");
  expect(found).toContain("stores no conversations (its answer shows store: false)");
  expect(found).toContain("foundry-agents chat");
});

test("warns of an answer that says to be kept", async () => {
  const patient = Patient.healthy();
  const probe = patient.evidence().question.probe;
  const kept = async (...args: Parameters<NonNullable<typeof probe>>) => {
    const answer = await probe?.(...args);
    if (answer === undefined) throw new Error("no probe");
    return { ...answer, isStored: true };
  };
  expect(await patient.find(turns, "alice", { probe: kept })).toMatchObject({ verdict: "warning" });
});
