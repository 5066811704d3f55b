import { localCredential } from "../../../../lib/tools/cli/target/local-credential";
import { serveScript, type Script, type ScriptedServer } from "../../../support/scripted-server";

const SCOPE = "https://ai.azure.com/.default";
const ELSEWHERE = "https://127.0.0.1:1";

let server: ScriptedServer;
afterEach(() => server.close());

async function tokens(script: Script = () => ({ json: { token: "a token" } })): Promise<void> {
  server = await serveScript(script);
}

test("asks the endpoint that local Azure's variables name, for one audience", async () => {
  await tokens();
  const environment = { IDENTITY_ENDPOINT: `${server.url}/msi/token` };
  const token = await localCredential("alice", ELSEWHERE, environment).getToken(SCOPE);
  expect(token?.token).toBe("a token");
  expect(server.arrived).toMatchObject([{ method: "POST", url: "/_local/token" }]);
  expect(JSON.parse(String(server.arrived[0]?.body))).toEqual({
    as: "alice",
    resource: "https://ai.azure.com",
  });
});

test.each([
  ["there are none", {}],
  ["they are those of a machine in Azure", { IDENTITY_ENDPOINT: "http://169.254.169.254/msi" }],
  ["they are no address", { IDENTITY_ENDPOINT: "managed" }],
])("asks at the port after the service's where %s", async (_, environment) => {
  await tokens();
  const serviceUrl = `https://127.0.0.1:${Number(new URL(server.url).port) - 1}`;
  await localCredential("alice", serviceUrl, environment).getToken([SCOPE]);
  expect(server.arrived).toHaveLength(1);
});

test("fails when local Azure does not know the name", async () => {
  await tokens(() => ({ status: 400, json: { error: { code: "UnknownPrincipal" } } }));
  const credential = localCredential("nobody", ELSEWHERE, { IDENTITY_ENDPOINT: server.url });
  await expect(credential.getToken(SCOPE)).rejects.toThrow(
    `local Azure at ${server.url} issues no token for nobody`,
  );
});

test("fails when no local Azure runs there", async () => {
  await tokens();
  await server.close();
  const credential = localCredential("alice", ELSEWHERE, { IDENTITY_ENDPOINT: server.url });
  await expect(credential.getToken(SCOPE)).rejects.toMatchObject({
    message: `no local Azure issues tokens at ${server.url}`,
    cause: "sign-in",
  });
});
