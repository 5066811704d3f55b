import { FoundryAgentError } from "../../../../lib/tools/client/foundry-agent-error";
import type { ProbeAnswer } from "../../../../lib/tools/cli/live/probe";
import { look } from "../../../../lib/tools/cli/wait/look";
import type { Expected } from "../../../../lib/tools/cli/wait/expected";
import { LIVE } from "../../../support/local-world";
import { Patient } from "../../../support/patient";
import { probeAs } from "../../../../lib/tools/cli/live/probe";

afterEach(() => jest.restoreAllMocks());

const SILENT: ProbeAnswer = {
  text: "OK",
  isStored: false,
  agentVersion: undefined,
  deployment: undefined,
  failedTools: [],
};

function seen(patient: Patient, expected: Expected, as = "alice") {
  return look(patient.evidence(as), expected, probeAs(patient.target(as)));
}

test("is ready when who is expected answers", async () => {
  expect(await seen(Patient.healthy(), { agentVersion: "1" })).toMatchObject({
    isReady: true,
    who: { agentVersion: "1", deployment: "live" },
  });
  expect(await seen(Patient.healthy(), {})).toMatchObject({ isReady: true });
});

test("calls nobody while another version is routed, or the right one does not run", async () => {
  const patient = Patient.healthy();
  expect(await seen(patient, { agentVersion: "2" })).toMatchObject({
    isReady: false,
    seen: "routed to version 1 of deployment live, which is Succeeded and Running",
  });
  patient.world.admin.switch(LIVE, "stop");
  expect(await seen(patient, { agentVersion: "1" })).toMatchObject({ isReady: false });
  expect(patient.world.log.entries({ path: "/responses" })).toEqual([]);
});

test("is not ready yet before the application is there, nor before a grant counts", async () => {
  expect(await seen(new Patient(), {})).toMatchObject({
    isReady: false,
    seen: "the application does not exist yet",
  });
  jest.restoreAllMocks();
  expect(await seen(Patient.healthy(), {}, "bob")).toMatchObject({
    isReady: false,
    seen: expect.stringContaining("403") as string,
  });
});

test("tells a caller without any role from one whose grant does not count yet", async () => {
  const refusal = { cause: "permission", status: 403 };
  expect((await seen(Patient.healthy(), {}, "bob")).lacksRole).toMatchObject(refusal);
  jest.restoreAllMocks();
  const granted = await seen(Patient.healthy({ behaviours: { grantMs: 60_000 } }), {});
  expect(granted).toMatchObject({ isReady: false });
  expect(granted.lacksRole).toBeUndefined();
  jest.restoreAllMocks();
  const patient = Patient.healthy();
  const target = patient.target("bob", { applicationId: undefined });
  const unread = await look(patient.evidence("bob", { target }), {}, probeAs(target));
  expect(unread).toMatchObject({ isReady: false });
  expect(unread.lacksRole).toBeUndefined();
});

test.each(["consent", "network-rule"] as const)("does not wait for %s", async (cause) => {
  const probe = () => Promise.reject(new FoundryAgentError("no", cause));
  await expect(look(Patient.healthy().evidence(), {}, probe)).rejects.toMatchObject({ cause });
});

test.each(["no-answer", "incomplete"] as const)("what is %s is none", async (cause) => {
  const probe = () => Promise.reject(new FoundryAgentError("empty", cause));
  expect(await look(Patient.healthy().evidence(), {}, probe)).toEqual({
    isReady: false,
    seen: "empty",
    who: {},
  });
});

test("trusts Azure Resource Manager if the answer does not name who gave it", async () => {
  const patient = Patient.healthy();
  const silent = () => Promise.resolve(SILENT);
  expect(await look(patient.evidence(), { agentVersion: "1" }, silent)).toMatchObject({
    isReady: true,
    who: { agentVersion: "1", deployment: "live" },
  });
});

test("trusts the answer more than Azure Resource Manager", async () => {
  const patient = Patient.healthy();
  const old = () => Promise.resolve({ ...SILENT, agentVersion: "0", deployment: "live" });
  expect(await look(patient.evidence(), { agentVersion: "1" }, old)).toMatchObject({
    isReady: false,
    seen: "version 0 of deployment live answers",
  });
});

test("gives up where nobody can tell the version, unless any will do", async () => {
  const patient = Patient.healthy();
  const target = patient.target("alice", { applicationId: undefined });
  const evidence = () => patient.evidence("alice", { target });
  const silent = () => Promise.resolve(SILENT);
  await expect(look(evidence(), { agentVersion: "1" }, silent)).rejects.toMatchObject({
    cause: "request",
    message: expect.stringContaining("pass the ARM id as --app") as string,
  });
  expect(await look(evidence(), {}, silent)).toMatchObject({ isReady: true });
});

test("does not wait where that does not help", async () => {
  const patient = Patient.healthy();
  patient.world.admin.change(LIVE, { agents: [{ agentName: "hosted", agentVersion: "1" }] });
  await expect(seen(patient, {})).rejects.toMatchObject({ cause: "protocol" });
  const bug = () => Promise.reject(new TypeError("a bug"));
  await expect(look(Patient.healthy().evidence(), {}, bug)).rejects.toThrow("a bug");
});

test("tells that the expected deployment is not there, and which are", async () => {
  expect(await seen(Patient.healthy(), { deployment: "Blue" })).toEqual({
    isReady: false,
    seen: "there is no deployment Blue, but live",
    who: {},
  });
});
