import { route } from "../../../../../lib/tools/cli/doctor/checks/route";
import { APP, LIVE } from "../../../../support/local-world";
import { Patient } from "../../../../support/patient";

afterEach(() => jest.restoreAllMocks());

test("tells where calls are led", async () => {
  expect(await Patient.healthy().find(route)).toEqual({
    verdict: "passed",
    found: "it leads to live: alpha version 1",
  });
});

test("warns of the service's own rule, which names nobody", async () => {
  const patient = Patient.healthy();
  patient.world.admin.route(APP, "");
  const { verdict, found, fix } = await patient.find(route);
  expect(verdict).toBe("warning");
  expect(found).toContain("the route names no deployment");
  expect(fix?.command).toMatch(/"rules":\[\{"ruleId":"default","deploymentId":"[0-9a-f-]{36}"/);
});

test("fails when it still leads to an earlier deployment", async () => {
  const patient = Patient.healthy({ behaviours: { deploymentIdOnUpdate: "new" } });
  patient.world.putDeployment({ agents: [{ agentName: "alpha", agentVersion: "2" }] });
  expect(await patient.find(route)).toMatchObject({
    verdict: "failed",
    cause: "deployment",
    found: expect.stringMatching(/^the route is stale: it leads to .+, but live is /) as string,
    fix: { what: "route it to live" },
  });
});

test("names the command that routes as declared, where the construct is known", async () => {
  const patient = Patient.healthy();
  patient.world.admin.route(APP, "");
  const target = patient.target("alice", { path: "support/Support" });
  const { fix } = await patient.find(route, "alice", { target });
  expect(fix?.what).toContain("foundry-agents restore-route support/Support");
});

test("fails when it leads to a deployment that does not run", async () => {
  const patient = Patient.healthy();
  patient.world.admin.switch(LIVE, "stop");
  expect(await patient.find(route)).toMatchObject({
    verdict: "failed",
    cause: "deployment",
    found: "it leads to live, which is Succeeded and Stopped",
  });
});

test("the fix repeats what the application says besides, and makes the route pass", async () => {
  const patient = Patient.healthy();
  const { world } = patient;
  world.admin.change(APP, { displayName: "It's support", tags: { team: "a" } });
  world.admin.route(APP, "");
  const { fix } = await patient.find(route);
  const body = /--body '(.*)'$/.exec(fix?.command ?? "")?.[1]?.replaceAll("'\\''", "'") ?? "";
  world.arm("PUT", APP, JSON.parse(body));
  expect(await patient.find(route)).toMatchObject({ verdict: "passed" });
  expect(world.admin.stored(APP)).toMatchObject({
    displayName: "It's support",
    tags: { team: "a" },
  });
});
