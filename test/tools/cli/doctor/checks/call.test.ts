import { FoundryAgentError } from "../../../../../lib/tools/client/foundry-agent-error";
import { call } from "../../../../../lib/tools/cli/doctor/checks/call";
import { APP, LIVE, PROJECT } from "../../../../support/local-world";
import { Patient } from "../../../../support/patient";

afterEach(() => jest.restoreAllMocks());

test("passes with the first line of the answer", async () => {
  expect(await Patient.healthy().find(call)).toEqual({
    verdict: "passed",
    found: "it answers: alpha version 1 (deployment live) heard: Answer with the word OK.",
  });
});

test("names the missing role as the cause of a 403, with the grant that helps", async () => {
  const patient = Patient.healthy();
  const { bob } = patient.world.people;
  expect(await patient.find(call, "bob")).toMatchObject({
    verdict: "failed",
    cause: "permission",
    mayPass: true,
    fix: {
      code: `app.grants.invoke("Caller", RbacPrincipal.user("${bob}"))`,
      command: expect.stringContaining(`--scope ${APP}`) as string,
    },
  });
});

test("of a grant that does not count yet says to wait, and that the project was seen to matter", async () => {
  const patient = Patient.healthy({ behaviours: { grantMs: 60_000 } });
  const { fix } = await patient.find(call);
  expect(fix?.what).toContain("--wait 5m");
  expect(fix?.code).toContain("{ alsoOnProject: true })");
});

test("of an application whose ARM id is not known grants by a placeholder", async () => {
  const patient = Patient.healthy();
  const target = patient.target("bob", { applicationId: undefined });
  const { fix } = await patient.find(call, "bob", { target });
  expect(fix?.command).toContain("--scope '<ARM id of the application>'");
});

test.each([
  ["nothing is deployed", "deployment", (patient: Patient) => patient.world.admin.remove(LIVE)],
  ["it is disabled", "application", ({ world }: Patient) => world.admin.switch(APP, "disable")],
  [
    "the agent is hosted",
    "protocol",
    ({ world }: Patient) => {
      world.admin.change(LIVE, { agents: [{ agentName: "hosted", agentVersion: "1" }] });
    },
  ],
  [
    "there are too many calls",
    "throttled",
    ({ world }: Patient) => world.admin.fail({ status: 429, code: "TooMany", message: "Later" }),
  ],
  [
    "the service fails",
    "service",
    ({ world }: Patient) => world.admin.fail({ status: 500, code: "Oops", message: "Sorry" }),
  ],
])("fails when %s, as a matter of %s", async (_, cause, hurt) => {
  const patient = Patient.healthy();
  hurt(patient);
  const target = patient.target("alice", { applicationId: undefined });
  expect(await patient.find(call, "alice", { target })).toMatchObject({ verdict: "failed", cause });
});

test("gives the agent the role, and not the caller, where the agent is named", async () => {
  const patient = Patient.healthy();
  const agent = (await patient.evidence().application()).instance.principalId ?? "";
  const dataAction = "Microsoft.CognitiveServices/accounts/AIServices/agents/write";
  const refusal = (principal: string) => () =>
    Promise.reject(
      new FoundryAgentError("refused", "permission", {
        code: "PermissionDenied",
        missingPermission: { principal, dataAction },
      }),
    );
  const { fix } = await patient.find(call, "alice", { probe: refusal(agent) });
  expect(fix?.command).toContain(`--assignee-object-id ${agent}`);
  expect(fix?.code).toContain("app.identity.assignRole");
  const other = await patient.find(call, "alice", { probe: refusal("somebody") });
  expect(other.fix?.code).toContain("app.grants.invoke");
});

test("suggests no grant where something in between refuses the call", async () => {
  const bare = () =>
    Promise.reject(new FoundryAgentError("403: no", "permission", { status: 403 }));
  const finding = await Patient.healthy().find(call, "alice", { probe: bare });
  expect(finding).toMatchObject({ verdict: "failed", cause: "permission" });
  expect(finding.fix?.what).toContain("ask whoever runs the gateway");
  expect(finding.fix?.command).toBeUndefined();
});

test.each([
  ["no-answer", undefined],
  ["consent", undefined],
  ["network-rule", undefined],
  ["incomplete", undefined],
  ["timeout", true],
] as const)("what is no answer, as a matter of %s, fails", async (cause, mayPass) => {
  const probe = () => Promise.reject(new FoundryAgentError("empty", cause));
  const finding = await Patient.healthy().find(call, "alice", { probe });
  expect(finding).toMatchObject({ verdict: "failed", cause, found: "empty" });
  expect(finding.mayPass).toBe(mayPass);
});

test("fails when it answers and its tools do not", async () => {
  const tools = [{ name: "manuals", scope: "/subscriptions/s", dataAction: "x/y/read" }];
  const projects = [{ id: PROJECT, agents: [{ name: "alpha", tools }] }];
  expect(await Patient.healthy({ projects }).find(call)).toMatchObject({
    verdict: "failed",
    cause: "downstream",
    found: expect.stringMatching(/^it answers, but its tools fail: manuals: refused/) as string,
  });
});

test("is left out on request, and for somebody else", async () => {
  const patient = Patient.healthy();
  expect(await patient.find(call, "alice", { probe: undefined })).toEqual({
    verdict: "skipped",
    found: "--no-call",
  });
  expect(await patient.find(call, "alice", { caller: "somebody" })).toEqual({
    verdict: "skipped",
    found: "nobody can call as somebody else",
  });
  expect(patient.world.log.entries({ path: "/responses" })).toEqual([]);
});

test("an error of our own is none of the application's", async () => {
  const probe = () => Promise.reject(new TypeError("a bug"));
  await expect(Patient.healthy().find(call, "alice", { probe })).rejects.toThrow("a bug");
});

test.each([
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "service", /^set NODE_EXTRA_CA_CERTS/],
  ["ENOTFOUND", "service", /^check the URL/],
  [undefined, "sign-in", /^set FOUNDRY_AGENTS_TOKEN/],
] as const)("after %s, %s, tells what helps", async (code, cause, remedy) => {
  const patient = Patient.healthy();
  const target = patient.target("alice", { signIn: "token" });
  const probe = () => Promise.reject(new FoundryAgentError("no", cause, { code }));
  const { fix, mayPass } = await patient.find(call, "alice", { target, probe });
  expect(fix?.what).toMatch(remedy);
  expect(mayPass).toBeUndefined();
});
