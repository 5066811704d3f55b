import { Unreadable } from "../../../../lib/tools/cli/doctor/unreadable";
import type { ProbeAnswer } from "../../../../lib/tools/cli/live/probe";
import { APP, LIVE, PROJECT } from "../../../support/local-world";
import { fixedToken, Patient } from "../../../support/patient";

let patient: Patient;
beforeEach(() => {
  patient = Patient.healthy();
});
afterEach(() => jest.restoreAllMocks());

const BASE = /\/api\/projects\/support\/applications\/app$/;
const ANSWER: ProbeAnswer = {
  text: "OK",
  isStored: false,
  agentVersion: "1",
  deployment: "live",
  failedTools: [],
};

/** A token that says this of itself. */
function tokenOf(claims: object): string {
  return `header.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.signature`;
}

/** Evidence of somebody whose token for the data plane is that one. */
function evidenceOf(token: string) {
  return patient.evidence("alice", {
    target: patient.target("alice", { credential: fixedToken(token) }),
  });
}

test("reads each thing once, when it is asked for", async () => {
  const fetched = jest.mocked(fetch).mock.calls;
  const evidence = patient.evidence();
  expect(fetched).toHaveLength(0);
  expect(await evidence.application()).toBe(await evidence.application());
  expect(await evidence.deployments()).toBe(await evidence.deployments());
  await evidence.tenantId();
  await evidence.tenantId();
  expect(fetched).toHaveLength(3);

  const probe = jest.fn(() => Promise.resolve(ANSWER));
  await evidence.answer(probe);
  expect(await evidence.answer(probe)).toBe(ANSWER);
  expect(probe).toHaveBeenCalledTimes(1);
});

test("does not ask again for what could not be read", async () => {
  patient.world.arm("DELETE", LIVE);
  patient.world.arm("DELETE", APP);
  const evidence = patient.evidence();
  await expect(evidence.application()).rejects.toThrow("404");
  const asked = jest.mocked(fetch).mock.calls.length;
  await expect(evidence.application()).rejects.toThrow("404");
  expect(fetch).toHaveBeenCalledTimes(asked);
});

test("tells where the application and its project are in Azure Resource Manager", () => {
  const evidence = patient.evidence();
  expect(evidence.applicationId).toBe(APP);
  expect(evidence.projectId).toBe(PROJECT);
  expect(evidence.armUrl(APP)).toBe(`https://127.0.0.1:1${APP}?api-version=2026-05-15-preview`);
});

test("says what it takes where only a URL is known", () => {
  const target = patient.target("alice", { applicationId: undefined });
  const evidence = patient.evidence("alice", { target });
  expect(() => evidence.applicationId).toThrow(new Unreadable("this check needs the ARM id"));
  expect(() => evidence.projectId).toThrow(Unreadable);
});

describe("the caller", () => {
  test("is the one who is signed in, as what it says of itself", async () => {
    const { alice } = patient.world.people;
    expect(await patient.evidence().caller()).toEqual({
      principalId: alice,
      principalType: "User",
    });
    expect(await evidenceOf(tokenOf({ oid: "robot", idtyp: "app" })).caller()).toEqual({
      principalId: "robot",
      principalType: "ServicePrincipal",
    });
  });

  test("is another one where one was asked about, of a kind that nobody knows", async () => {
    const evidence = patient.evidence("alice", { caller: "somebody" });
    expect(await evidence.caller()).toEqual({
      principalId: "somebody",
      principalType: undefined,
    });
  });

  test("has to be given if the token does not contain it", async () => {
    await expect(evidenceOf("opaque").caller()).rejects.toThrow(
      new Unreadable("the token does not contain the caller's object id: pass it as --caller"),
    );
  });
});

test("keeps the tokens of the data plane and of Azure Resource Manager apart", async () => {
  const evidence = patient.evidence();
  expect(await evidence.token()).toMatchObject({ audience: "https://ai.azure.com" });
  expect(await evidence.armToken()).toMatchObject({ audience: "https://management.azure.com" });
});

describe("the address", () => {
  test("is the one that Azure Resource Manager says", async () => {
    const { baseUrl } = await patient.evidence().address();
    expect(baseUrl).toMatch(BASE);
    expect(baseUrl).toBe((await patient.evidence().application()).baseUrl);
  });

  test("is that of the target where it cannot be read", async () => {
    patient.world.arm("DELETE", LIVE);
    patient.world.arm("DELETE", APP);
    const { address } = patient.target();
    expect(await patient.evidence().address()).toEqual(address);
  });
});
