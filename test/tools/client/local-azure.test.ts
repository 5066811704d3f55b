import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { publishAgent, type PublishedAgent } from "../../support/published-agent";

const ROOT = resolve(__dirname, "../../..");
const MAIN = resolve(ROOT, "lib/tools/cli/main.ts");
const TSX = pathToFileURL(require.resolve("tsx")).href;

/** A user's program, in a process that trusts local Azure; other tests have services of their own by http. */
const PROGRAM = `
const { ApplicationAddress, FoundryAgentClient } = require("./lib/tools/client");
const client = new FoundryAgentClient({
  address: ApplicationAddress.fromUrl(process.env.ENDPOINT),
  credential: { getToken: async () => ({ token: process.env.TOKEN, expiresOnTimestamp: 0 }) },
});
(async () => {
  console.log((await client.invoke("Hello")).text);
  for await (const piece of client.streamText("Grüße 🙂")) process.stdout.write(piece);
  console.log();
  const conversation = client.converse();
  await conversation.say("one");
  console.log(await conversation.say("two"));
})().catch((error) => console.log(error.cause, error.status, error.requestId !== undefined));
`;

let agent: PublishedAgent;
beforeAll(async () => {
  agent = await publishAgent();
});
afterAll(() => agent.azure.stop());

async function answered(token: string, trust = agent.azure.certificateFile): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--require", require.resolve("tsx/cjs"), "-e", PROGRAM],
    {
      cwd: ROOT,
      timeout: 60_000,
      env: { ...process.env, NODE_EXTRA_CA_CERTS: trust, ENDPOINT: agent.url, TOKEN: token },
    },
  );
  return stdout;
}

test("a published agent answers, streams and converses", async () => {
  const heard = "support-agent version 1 (deployment live) heard:";
  expect(await answered(agent.azure.token("alice"))).toBe(
    `${heard} Hello\n${heard} Grüße 🙂\n${heard} two (message 3; the first was: one)\n`,
  );
});

test("who may not call, and who has no good token, is told apart", async () => {
  const { azure } = agent;
  expect(await answered(azure.token("bob"))).toBe("permission 403 true\n");
  const arm = { resource: "https://management.azure.com" };
  expect(await answered(azure.token("alice", arm))).toBe("audience 401 true\n");
  const tenantId = "00000000-0000-0000-0000-00000000000f";
  expect(await answered(azure.token("alice", { tenantId }))).toBe("audience 401 true\n");
  expect(await answered(azure.token("alice", { lifetimeSeconds: 0 }))).toBe("sign-in 401 true\n");
});

test("nobody trusts its certificate without being told to", async () => {
  expect(await answered(agent.azure.token("alice"), "")).toBe("service undefined false\n");
});

test("an application that speaks Activity replies to a message, and takes no Responses", async () => {
  const { azure, url } = await publishAgent({ protocol: "Activity", version: "v1" });
  const run = promisify(execFile);
  const foundryAgents = (...args: string[]) =>
    run(
      process.execPath,
      ["--import", TSX, MAIN, ...args, "--app", url, "--credential", "local:alice"],
      {
        timeout: 60_000,
        env: {
          ...process.env,
          NODE_EXTRA_CA_CERTS: azure.certificateFile,
          IDENTITY_ENDPOINT: azure.tokenUrl,
        },
      },
    );
  const { stdout } = await foundryAgents("activity", "Hello");
  expect(stdout).toBe(
    `${url}/protocols/activityprotocol\nsupport-agent version 1 (deployment live) heard: Hello\n`,
  );
  await expect(foundryAgents("invoke", "Hello")).rejects.toMatchObject({
    code: 16,
    stderr: expect.stringContaining("speaks Activity, not Responses") as unknown,
  });
  await azure.stop();
});
