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
      "no token for https://ai.azure.com: CredentialUnavailableError: Please run 'az login': sign in with az login, or choose another credential",
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

describe("what is no token is refused without being shown", () => {
  test.each([
    [`{\n  "accessToken": "TOP-SECRET"\n}`, "JSON"],
    [`{"accessToken":"TOP-SECRET"}`, "JSON"],
    [`"TOP-SECRET"`, "JSON"],
    ["TOP-SECRET\nTOP-SECRET", "a text of several lines"],
    ["TOP-SECRET\n", "a text with blanks"],
    ["Bearer TOP-SECRET", "a whole header"],
    ["TOP SECRET", "a text with blanks"],
    ["TOP-SECRET\u0000", "other characters that no token has"],
    ["TOP-SECRET\r\nx-admin: 1", "a text of several lines"],
    ["TOP-SECRÉT", "other characters that no token has"],
    ["", "an empty text"],
    ["  ", "an empty text"],
    [undefined, "another type"],
    [42, "another type"],
  ])("%j: %s", async (token, kind) => {
    const credential = {
      getToken: () => Promise.resolve({ token: token as string, expiresOnTimestamp: 1 }),
    };
    const error: unknown = await bearerToken(credential, SCOPE).catch((error: unknown) => error);
    expect(error).toMatchObject({ name: "FoundryAgentError", cause: "sign-in" });
    expect(String(error)).toContain(kind);
    expect(String(error)).not.toMatch(/SECR/);
  });

  test.each([null, undefined, "TOP-SECRET", {}])("a credential that returns %j", async (got) => {
    const credential = { getToken: () => Promise.resolve(got as null) };
    const error: unknown = await bearerToken(credential, SCOPE).catch((error: unknown) => error);
    expect(error).toMatchObject({ name: "FoundryAgentError", cause: "sign-in" });
    expect(String(error)).not.toContain("SECRET");
  });
});

test("a credential that throws at once is told like any other", async () => {
  const credential = {
    getToken: () => {
      throw new Error("no account");
    },
  };
  await expect(bearerToken(credential, SCOPE)).rejects.toMatchObject({ cause: "sign-in" });
});

test.each(["t", "eyJ.eyJ.x_-", "a~b+c/d=="])("%s is one", async (token) => {
  const credential = { getToken: () => Promise.resolve({ token, expiresOnTimestamp: 1 }) };
  expect(await bearerToken(credential, SCOPE)).toBe(token);
});

test("what the credential says ends without a period before the advice", async () => {
  const credential = {
    getToken: () =>
      Promise.reject(new Error("ChainedTokenCredential authentication failed.\nmore")),
  };
  await expect(bearerToken(credential, "https://ai.azure.com/.default")).rejects.toThrow(
    "no token for https://ai.azure.com: ChainedTokenCredential authentication failed: sign in with",
  );
});
