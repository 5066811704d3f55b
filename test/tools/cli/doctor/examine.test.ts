import { ROLE_DEFINITIONS } from "../../../../lib/azure/role-definitions";
import { CHECKS } from "../../../../lib/tools/cli/doctor/checks";
import type { Check } from "../../../../lib/tools/cli/doctor/check";
import { examine, firstFailure, type Examined } from "../../../../lib/tools/cli/doctor/examine";
import { failed, passed, unknown, type Finding } from "../../../../lib/tools/cli/doctor/finding";
import { FoundryAgentError } from "../../../../lib/tools/client/foundry-agent-error";
import { ACCOUNT, APP, LIVE } from "../../../support/local-world";
import { Patient } from "../../../support/patient";

afterEach(() => jest.restoreAllMocks());

function verdicts(examined: Examined[]): { [name: string]: string } {
  return Object.fromEntries(examined.map(({ check, finding }) => [check.name, finding.verdict]));
}

/** A check that comes to that. */
function check(name: string, after: string[], run: () => Finding): Check {
  return { name, about: name, after, run: () => Promise.resolve().then(run) };
}

test("all passes for an application that is well", async () => {
  const examined = await examine(CHECKS, Patient.healthy().evidence());
  expect(verdicts(examined)).toEqual({
    ...Object.fromEntries(CHECKS.map(({ name }) => [name, "passed"])),
    downstream: "unknown",
  });
  expect(firstFailure(examined)).toBeUndefined();
});

test("each resource is read once", async () => {
  const patient = Patient.healthy();
  const before = patient.world.log.entries().length;
  await examine(CHECKS, patient.evidence());
  const reads = patient.world.log.entries().slice(before);
  expect(reads.filter(({ path }) => path === APP)).toHaveLength(1);
  expect(reads.filter(({ path }) => path.endsWith("/responses"))).toHaveLength(1);
});

test("what an earlier failure makes pointless is skipped, the call first of all", async () => {
  const patient = Patient.healthy();
  patient.world.admin.remove(LIVE);
  const examined = await examine(CHECKS, patient.evidence("bob"));
  expect(verdicts(examined)).toMatchObject({
    deployment: "failed",
    route: "skipped",
    caller: "failed",
    protocol: "skipped",
    call: "skipped",
    turns: "skipped",
  });
  expect(firstFailure(examined)?.check.name).toBe("deployment");
  expect(patient.world.log.entries({ path: "/responses" })).toEqual([]);
});

test("a caller with Foundry User alone is told what could not be read, which is no failure", async () => {
  const patient = Patient.healthy({
    behaviours: { roleAware: true },
    roleAssignments: [
      {
        scope: ACCOUNT,
        principal: "dddddddd-0000-4000-8000-000000000001",
        role: ROLE_DEFINITIONS.FOUNDRY_OWNER,
      },
    ],
  });
  const examined = await examine(CHECKS, patient.evidence());
  expect(firstFailure(examined)).toBeUndefined();
  expect(verdicts(examined)).toMatchObject({
    caller: "passed",
    downstream: "unknown",
    call: "passed",
  });
  const stranger = await examine(CHECKS, patient.evidence("bob"));
  expect(verdicts(stranger)).toMatchObject({
    application: "unknown",
    caller: "unknown",
    call: "failed",
  });
});

test("checks name only checks that come before them", () => {
  const faults = CHECKS.flatMap(({ name, after }, index) => {
    const before = CHECKS.slice(0, index).map((other) => other.name);
    return after
      .filter((other) => !before.includes(other))
      .map((other) => `${name} after ${other}`);
  });
  expect(faults).toEqual([]);
});

test.each([
  ["permission", "unknown"],
  ["sign-in", "unknown"],
  ["request", "unknown"],
  ["throttled", "failed"],
  ["service", "failed"],
] as const)("what cannot be read because of %s is %s", async (cause, verdict) => {
  const one = check("one", [], () => {
    throw new FoundryAgentError("told", cause);
  });
  const [examined] = await examine([one], new Patient().evidence());
  expect(examined?.finding).toMatchObject({
    verdict,
    found: expect.stringContaining("told") as string,
  });
});

test("only failures block, and what they block blocks too", async () => {
  const sick = failed("service", "it is down", { what: "wait" });
  const examined = await examine(
    [
      check("a", [], () => unknown("nobody knows")),
      check("b", ["a"], () => sick),
      check("c", ["b"], () => passed("well")),
      check("d", ["c"], () => passed("well")),
      check("e", ["a"], () => passed("well")),
    ],
    new Patient().evidence(),
  );
  expect(verdicts(examined)).toEqual({
    a: "unknown",
    b: "failed",
    c: "skipped",
    d: "skipped",
    e: "passed",
  });
  expect(examined[3]?.finding.found).toBe("depends on c");
});

test("an error of our own ends it", async () => {
  const one = check("one", [], () => {
    throw new TypeError("a bug");
  });
  await expect(examine([one], new Patient().evidence())).rejects.toThrow("a bug");
});

test.each([
  ["DEPTH_ZERO_SELF_SIGNED_CERT", /^set NODE_EXTRA_CA_CERTS/],
  ["CERT_HAS_EXPIRED", /renewed/],
  ["ERR_TLS_CERT_ALTNAME_INVALID", /^check the URL/],
  ["ENOTFOUND", /^check the URL/],
])("does not tell to try again after %s", async (code, remedy) => {
  const one = check("one", [], () => {
    throw new FoundryAgentError("told", "service", { code });
  });
  const [examined] = await examine([one], new Patient().evidence());
  expect(examined?.finding.fix?.what).toMatch(remedy);
  expect(examined?.finding.mayPass).toBeUndefined();
});
