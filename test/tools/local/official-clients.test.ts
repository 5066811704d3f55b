import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { startLocalAzure, type LocalAzure } from "../../../lib/tools/local";
import { httpsJson } from "../../support/https-json";
import { FOUNDRY_USER } from "../../support/local-world";

const PROJECT =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/support/providers/Microsoft.CognitiveServices/accounts/contoso/projects/support";
const APP = `${PROJECT}/applications/app`;
const DEPLOYER = "dddddddd-0000-4000-8000-000000000001";
const TEXT = "support-agent version 2 (deployment live) heard: Grüße 🚆";

jest.setTimeout(60_000);

let azure: LocalAzure;
beforeAll(async () => {
  azure = await startLocalAzure({
    roleAssignments: [{ scope: PROJECT, principal: "alice", role: FOUNDRY_USER }],
    behaviours: { operationMs: 0, streamChunkBytes: 7 },
  });
  const arm = (path: string, properties: unknown) =>
    httpsJson(`${azure.url}${path}?api-version=2026-05-15-preview`, {
      method: "PUT",
      token: azure.token(DEPLOYER, { resource: "https://management.azure.com" }),
      trust: azure.certificateFile,
      body: { properties },
    });
  await arm(APP, { agents: [{ agentName: "support-agent" }] });
  const agents = [{ agentName: "support-agent", agentVersion: "2" }];
  await arm(`${APP}/agentDeployments/live`, { deploymentType: "Managed", agents });
});
afterAll(() => azure.stop());

/** The output of a program that calls the application. */
async function printed(command: string, args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(command, args, {
    timeout: 30_000,
    env: {
      PATH: process.env["PATH"],
      NODE_EXTRA_CA_CERTS: azure.certificateFile,
      SSL_CERT_FILE: azure.certificateFile,
      ENDPOINT: `${azure.url}/api/projects/support/applications/app/protocols/openai`,
      TOKEN: azure.token("alice"),
      PYTHONIOENCODING: "utf8",
    },
  });
  return stdout.trim();
}

describe("the official client for JavaScript", () => {
  const CLIENT = `
    const OpenAI = require("openai").default;
    const client = new OpenAI({
      baseURL: process.env.ENDPOINT,
      apiKey: async () => process.env.TOKEN,
      defaultQuery: { "api-version": "2025-11-15-preview" },
    });
    const question = { model: "support-agent", input: "Grüße 🚆" };`;
  const run = (program: string) =>
    printed(process.execPath, ["-e", `${CLIENT}(async () => {${program}})();`]);

  test("calls a published agent unchanged", async () => {
    const told = await run(`
      const response = await client.responses.create(question);
      console.log(response.output_text);`);
    expect(told).toBe(TEXT);
  });

  test("reads a stream, piece by piece and as a whole, wherever the network cuts it", async () => {
    const told = await run(`
      const stream = client.responses.stream(question);
      let pieces = "";
      stream.on("response.output_text.delta", ({ delta }) => (pieces += delta));
      const response = await stream.finalResponse();
      console.log(JSON.stringify([pieces, response.output_text, response.status]));`);
    expect(JSON.parse(told)).toEqual([TEXT, TEXT, "completed"]);
  });
});

/** The client for Python is not a dependency: this calls as Microsoft's sample does, where it is installed. */
const hasPythonClient = spawnSync("python3", ["-c", "import openai"]).status === 0;
if (hasPythonClient) {
  test("the official client for Python calls a published agent and reads its stream", async () => {
    const told = await printed("python3", [
      "-c",
      `
import json, os
from openai import OpenAI
client = OpenAI(
    api_key=lambda: os.environ["TOKEN"],
    base_url=os.environ["ENDPOINT"],
    default_query={"api-version": "2025-11-15-preview"},
)
question = {"model": "support-agent", "input": "Grüße 🚆"}
response = client.responses.create(**question)
with client.responses.stream(**question) as stream:
    pieces = [event.delta for event in stream if event.type == "response.output_text.delta"]
    final = stream.get_final_response()
print(json.dumps([response.output_text, "".join(pieces), final.output_text, final.status]))
`,
    ]);
    expect(JSON.parse(told)).toEqual([TEXT, TEXT, TEXT, "completed"]);
  });
}
