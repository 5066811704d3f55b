import { credentialNamed } from "../../../lib/tools/client/credential";

const before = process.env;
beforeEach(() => {
  process.env = {};
});
afterEach(() => {
  process.env = before;
});

test("token takes what is in the environment, for each audience its own", async () => {
  process.env["FOUNDRY_AGENTS_TOKEN"] = " for-data\n";
  process.env["FOUNDRY_AGENTS_ARM_TOKEN"] = "for-arm";
  const credential = credentialNamed("token");
  const token = async (scope: string) => (await credential.getToken(scope))?.token;
  expect(await token("https://ai.azure.com/.default")).toBe("for-data");
  expect(await token("https://ai.azure.us/.default")).toBe("for-data");
  expect(await token("https://management.azure.com/.default")).toBe("for-arm");
  expect(await token("https://management.usgovcloudapi.net/.default")).toBe("for-arm");
});

test("token names the variable that is missing", async () => {
  await expect(
    credentialNamed("token").getToken("https://ai.azure.com/.default"),
  ).rejects.toMatchObject({
    message:
      "the environment variable FOUNDRY_AGENTS_TOKEN holds no token: set it to an access token",
    cause: "sign-in",
  });
});

test("the others are those of @azure/identity", async () => {
  await expect(
    credentialNamed("environment").getToken("https://ai.azure.com/.default"),
  ).rejects.toThrow("EnvironmentCredential is unavailable");
});
