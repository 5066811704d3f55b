import * as identity from "@azure/identity";
import { credentialNamed } from "../../../lib/tools/client/credential";

jest.mock("@azure/identity", () => ({
  AzureAuthorityHosts: {
    AzureGovernment: "https://login.microsoftonline.us",
    AzurePublicCloud: "https://login.microsoftonline.com",
  },
  EnvironmentCredential: jest.fn(() => ({ getToken: () => Promise.resolve(null) })),
}));

const made = identity.EnvironmentCredential as unknown as jest.Mock;
const before = process.env;
beforeEach(() => {
  process.env = {};
  made.mockClear();
});
afterEach(() => {
  process.env = before;
});

test("each cloud has its own Entra, and one credential", async () => {
  const credential = credentialNamed("environment");
  await credential.getToken("https://ai.azure.us/.default");
  await credential.getToken("https://management.usgovcloudapi.net/.default");
  expect(made.mock.calls).toEqual([[{ authorityHost: "https://login.microsoftonline.us" }]]);
  await credential.getToken("https://ai.azure.com/.default");
  await credential.getToken(["https://management.azure.com/.default"]);
  expect(made.mock.calls.slice(1)).toEqual([
    [{ authorityHost: "https://login.microsoftonline.com" }],
  ]);
});

test("AZURE_AUTHORITY_HOST names another one", async () => {
  process.env["AZURE_AUTHORITY_HOST"] = "https://login.contoso.com";
  await credentialNamed("environment").getToken("https://ai.azure.us/.default");
  expect(made.mock.calls).toEqual([[{}]]);
});
