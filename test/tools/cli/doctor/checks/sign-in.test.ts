import { FoundryAgentError } from "../../../../../lib/tools/client/foundry-agent-error";
import { signIn } from "../../../../../lib/tools/cli/doctor/checks/sign-in";
import { fixedToken, Patient } from "../../../../support/patient";

afterEach(() => jest.restoreAllMocks());

test("passes and tells as whom", async () => {
  const patient = new Patient();
  expect(await patient.find(signIn)).toEqual({
    verdict: "passed",
    found: `signed in as ${patient.world.people.alice}`,
  });
});

test("passes without a token for Azure Resource Manager, and says so", async () => {
  const patient = new Patient();
  const token = patient.world.token(patient.world.people.bob, "https://ai.azure.com");
  const target = patient.target("bob", { credential: fixedToken(token) });
  const { verdict, found } = await patient.find(signIn, "bob", { target });
  expect(verdict).toBe("passed");
  expect(found).toContain(", but not to Azure Resource Manager: no token for");
});

test("does not claim to know who signed in with a token that cannot be read", async () => {
  const patient = new Patient();
  const target = patient.target("bob", { credential: fixedToken("opaque") });
  const { verdict, found } = await patient.find(signIn, "bob", { target });
  expect(verdict).toBe("unknown");
  expect(found).toBe("the token cannot be read, so who signed in is not known");
});

test("fails with an expired token, and never prints it", async () => {
  const patient = new Patient();
  const audience = "https://ai.azure.com";
  const token = patient.world.token("somebody", audience, { lifetimeSeconds: -90 });
  const target = patient.target("bob", { credential: fixedToken(token) });
  const finding = await patient.find(signIn, "bob", { target });
  expect(finding).toMatchObject({
    verdict: "failed",
    cause: "sign-in",
    found: "the token expired 2 min ago",
    fix: { command: "az login" },
  });
  expect(JSON.stringify(finding)).not.toContain(token.split(".")[1]);
});

test("fails when there is no token, for the reason that the credential gives", async () => {
  const patient = new Patient();
  const error = new FoundryAgentError("the environment is empty", "sign-in");
  const credential = { getToken: () => Promise.reject(error) };
  const target = patient.target("bob", { credential });
  expect(await patient.find(signIn, "bob", { target })).toMatchObject({
    verdict: "failed",
    cause: "sign-in",
    found: "the environment is empty",
  });
});

test.each([
  ["default", "az login"],
  ["azure-cli", "az login"],
  ["token", "export FOUNDRY_AGENTS_TOKEN="],
  ["local:alcie", "foundry-agents local"],
  ["environment", undefined],
  ["managed-identity", undefined],
  ["workload-identity", undefined],
])("where %s gives no token, the remedy fits it", async (signedInBy, command) => {
  const patient = new Patient();
  const credential = { getToken: () => Promise.resolve(null) };
  const target = patient.target("bob", { credential, signIn: signedInBy });
  const { fix } = await patient.find(signIn, "bob", { target });
  if (command === undefined) expect(fix?.command).toBeUndefined();
  else expect(fix?.command).toContain(command);
});

test.each([
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "set NODE_EXTRA_CA_CERTS: for local Azure as foundry-agents"],
  ["ENOTFOUND", "check the URL"],
])("a sign-in that fails with %s is not repaired by another one", async (code, remedy) => {
  const patient = new Patient();
  const error = new FoundryAgentError("no", "service", { code });
  const credential = { getToken: () => Promise.reject(error) };
  const { fix } = await patient.find(signIn, "bob", {
    target: patient.target("bob", { credential }),
  });
  expect(fix?.what).toContain(remedy);
  expect(fix?.command).toBeUndefined();
});
