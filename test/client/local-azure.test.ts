import { execFile, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { publishAgent, type PublishedAgent } from "../support/published-agent";

const ROOT = resolve(__dirname, "../..");

/** A user's program, in a process that trusts local Azure; other tests have services of their own by http. */
const PROGRAM = `
const { ApplicationAddress, FoundryAgentClient } = require("./lib/client");
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

/** As Microsoft's sample calls an application; Python reads from another variable which certificates it trusts. */
const SAMPLE = `
import os
from openai import OpenAI

client = OpenAI(
    api_key=lambda: os.environ["TOKEN"],
    base_url=os.environ["ENDPOINT"],
    default_query={"api-version": "2025-11-15-preview"},
)
print(client.responses.create(input="Write a haiku").output_text)
events = client.responses.create(input="Write another", stream=True)
print("".join(event.delta for event in events if event.type == "response.output_text.delta"))
`;

// Where Python and its package openai are.
if (spawnSync("python3", ["-c", "import openai"]).status === 0) {
  test("the Python client calls an application as in Microsoft's sample", async () => {
    const { stdout } = await promisify(execFile)("python3", ["-c", SAMPLE], {
      timeout: 60_000,
      env: {
        ...process.env,
        SSL_CERT_FILE: agent.azure.certificateFile,
        ENDPOINT: `${agent.url}/protocols/openai`,
        TOKEN: agent.azure.token("alice"),
      },
    });
    const heard = "support-agent version 1 (deployment live) heard:";
    expect(stdout).toBe(`${heard} Write a haiku\n${heard} Write another\n`);
  });
}
