import { bearerToken } from "../../../lib/tools/client/bearer-token";
import type { Credential } from "../../../lib/tools/client/credential";
import { FoundryAgentError } from "../../../lib/tools/client/foundry-agent-error";

const SCOPE = "https://ai.azure.com/.default";

function failing(error: Error): Credential {
  return { getToken: () => Promise.reject(error) };
}

test("is the token alone", async () => {
  const credential = { getToken: () => Promise.resolve({ token: "t", expiresOnTimestamp: 1 }) };
  expect(await bearerToken(credential, SCOPE)).toBe("t");
});

test("no token is a matter of signing in, told by the first line of the reason", async () => {
  const error = new Error("CredentialUnavailableError: Please run 'az login'.\nA second line.");
  await expect(bearerToken(failing(error), SCOPE)).rejects.toMatchObject({
    cause: "sign-in",
    message:
      "no token for https://ai.azure.com: CredentialUnavailableError: Please run 'az login'.: sign in with az login, or choose another credential",
  });
  await expect(bearerToken({ getToken: () => Promise.resolve(null) }, SCOPE)).rejects.toMatchObject(
    { cause: "sign-in" },
  );
});

test("another tenant is told as such", async () => {
  const error = new Error("AADSTS50020: User account from identity provider does not exist");
  await expect(bearerToken(failing(error), SCOPE)).rejects.toMatchObject({
    cause: "audience",
    message: expect.stringContaining("az login --tenant <id>") as unknown,
  });
});

test("what is told well already stays", async () => {
  const error = new FoundryAgentError("no local Azure", "sign-in");
  await expect(bearerToken(failing(error), SCOPE)).rejects.toBe(error);
});
