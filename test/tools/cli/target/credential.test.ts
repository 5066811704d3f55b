import { readClaims } from "../../../../lib/tools/client/token-claims";
import { credentialFor } from "../../../../lib/tools/cli/target/credential";
import { startLocalAzure, type LocalAzure } from "../../../../lib/tools/local";

const AZURE = "https://contoso.services.ai.azure.com";
const SCOPE = "https://ai.azure.com/.default";

describe("local:NAME", () => {
  let azure: LocalAzure;
  beforeAll(async () => {
    azure = await startLocalAzure();
  });
  afterAll(() => azure.stop());

  async function claims(scope: string): Promise<unknown> {
    const environment = { IDENTITY_ENDPOINT: azure.tokenUrl };
    const credential = credentialFor({ credential: "local:alice" }, azure.url, environment);
    const { token = "" } = (await credential.getToken(scope)) ?? {};
    return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
  }

  test.each([
    [
      "alcie",
      /^alcie is neither in the directory of local Azure nor an object id; there are alice, bob/,
    ],
    ["99999999-0000-4000-8000-000000000001", undefined],
  ])("knows whom it names: %s", async (name, refusal) => {
    const environment = { IDENTITY_ENDPOINT: azure.tokenUrl };
    const asked = credentialFor({ credential: `local:${name}` }, azure.url, environment).getToken(
      SCOPE,
    );
    if (refusal === undefined) await expect(asked).resolves.toHaveProperty("token");
    else await expect(asked).rejects.toMatchObject({ message: refusal, cause: "sign-in" });
  });

  test("tells programs from people", async () => {
    const isApplication = (id: string) => readClaims(azure.token(id))?.isApplication;
    expect(isApplication("dddddddd-0000-4000-8000-000000000001")).toBe(true);
    expect(isApplication("alice")).toBe(false);
  });

  test("signs in at local Azure for either audience", async () => {
    const oid = "aaaaaaaa-0000-4000-8000-000000000001";
    expect(await claims(SCOPE)).toMatchObject({ oid, aud: "https://ai.azure.com" });
    expect(await claims("https://management.azure.com/.default")).toMatchObject({
      oid,
      aud: "https://management.azure.com",
    });
  });
});

test("local:NAME is refused elsewhere", () => {
  expect(() => credentialFor({ credential: "local:alice" }, AZURE, {})).toThrow(
    "--credential local:alice is for local Azure, but https://contoso.services.ai.azure.com is not local: pass the URL that local Azure serves, or the path",
  );
});

test("local: with nothing after it is refused", () => {
  expect(() => credentialFor({ credential: "local:" }, "https://127.0.0.1:1", {})).toThrow(
    "--credential local: names nobody: add somebody in the directory of local Azure, as in local:alice",
  );
});

test("an unknown name is told with those that are known", () => {
  expect(() => credentialFor({ credential: "key" }, AZURE, {})).toThrow(
    "available: default, azure-cli, environment, managed-identity, workload-identity, token, local:NAME",
  );
});

test("an API key in the environment is told where nobody could sign in", async () => {
  const credential = credentialFor({ credential: "environment" }, AZURE, { OPENAI_API_KEY: "sk" });
  await expect(credential.getToken(SCOPE)).rejects.toThrow(
    "OPENAI_API_KEY does not help, agents have no API keys: EnvironmentCredential",
  );
});
