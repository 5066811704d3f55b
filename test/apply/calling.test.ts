import { execFile, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { ROLE_DEFINITIONS } from "../../lib/azure/role-definitions";
import { FOUNDRY_AGENTS } from "../support/built";
import { shellBlocks } from "../support/shell-blocks";
import { PROJECT, supportStack } from "../support/support-stack";
import { TestClock } from "../support/test-clock";
import { Workbench } from "../support/workbench";

const AGENTS = [
  { name: "support-agent" },
  { name: "order-agent", kind: "hosted" as const, invocations: "json" as const },
  { name: "slow-agent", kind: "hosted" as const, invocations: "slow" as const },
  { name: "sse-agent", kind: "hosted" as const, invocations: "sse" as const },
  { name: "echo-agent", kind: "hosted" as const, invocations: "echo" as const },
  { name: "waking-agent", kind: "hosted" as const, invocations: "not-ready" as const },
];

const INVOCATION_MS = 600_000;
const clock = new TestClock();

let bench: Workbench;
let directory: string;
beforeAll(async () => {
  bench = await Workbench.open({
    projects: [{ id: PROJECT, agents: AGENTS }],
    roleAssignments: [
      { scope: PROJECT, principal: "alice", role: ROLE_DEFINITIONS.FOUNDRY_AGENT_CONSUMER },
    ],
    behaviours: { sessionReadyMs: 1500, invocationMs: INVOCATION_MS },
    clock,
  });
  await bench.publish(supportStack({ callers: ["First"] }));
  directory = mkdtempSync(join(tmpdir(), "calling-"));
  symlinkSync(resolve(bench.terraform.options.directory, "../.."), join(directory, "cdktf.out"));
  writeFileSync(join(directory, "question.txt"), "How do I reset it?\n");
  writeFileSync(join(directory, "order.json"), JSON.stringify({ message: "a chair" }));
});
afterAll(async () => {
  await bench.close();
  rmSync(directory, { recursive: true });
});

/** As a user's shell is once local Azure's variables are exported. */
function environment(): NodeJS.ProcessEnv {
  const { IDENTITY_ENDPOINT } = bench.azure.environment();
  return { ...process.env, IDENTITY_ENDPOINT, NODE_EXTRA_CA_CERTS: bench.azure.certificateFile };
}

/** Runs a block of the README: Alice calls, at local Azure's address, the stack that is called `stack` here. */
function shell(block: string) {
  const script = block
    .replaceAll("https://contoso.services.ai.azure.com", bench.azure.url)
    .replaceAll("support/Support", "stack/Support");
  const asAlice = `npx() { shift; "${process.execPath}" "${FOUNDRY_AGENTS}" "$@" --credential local:alice; }\n`;
  const started = promisify(execFile)("bash", ["-e", "-c", asAlice + script], {
    cwd: directory,
    env: environment(),
    timeout: 60_000,
  });
  started.child.stdin?.end("My order is 42.\nWhat did I say first?\n");
  return started;
}

/** Calls a hosted agent as Alice. */
function foundryAgents(...args: string[]) {
  return promisify(execFile)(
    process.execPath,
    [FOUNDRY_AGENTS, ...args, "--credential", "local:alice"],
    { cwd: directory, env: environment(), timeout: 60_000, encoding: "buffer" },
  );
}

const inProject = () => ["--project", `${bench.azure.url}/api/projects/support`];

test("the README's calls of a published agent work as written", async () => {
  const [block = ""] = shellBlocks("README.md", "Calling a published agent");
  const { stdout, stderr } = await shell(block);
  expect(stderr).toBe("");
  const heard = "support-agent version 1 (deployment Live) heard:";
  expect(stdout).toMatch(new RegExp(`^${escaped(`${heard} How do I reset it?`)}\n`));
  expect(stdout.split(`${heard} How do I reset it?`)).toHaveLength(3);
  expect(stdout).toContain(`"output_text": "${heard} Hello"`);
  expect(stdout).toContain("What did I say first? (message 3; the first was: My order is 42.)\n");
  const session = readFileSync(join(directory, "talk.json"), "utf8");
  expect((JSON.parse(session) as { messages: object[] }).messages).toHaveLength(4);
});

test("the README's calls of a hosted agent work as written", async () => {
  const [, block = ""] = shellBlocks("README.md", "Calling a published agent");
  const { stdout, stderr } = await shell(block);
  expect(stdout).toContain("Operations\n  POST /invocations  Repeats a message\n");
  expect(stdout).toContain(
    'Example of a body\n  {\n    "message": "Hello",\n    "times": 2\n  }\n',
  );
  expect(stdout).toContain('"reply":"a chair"');
  expect(stderr).toMatch(/^Session (\S+): continue it with --session-id \1\n$/);
});

test("an application is found by an output and by its ARM id too", async () => {
  const out = async (app: string, ...more: string[]) =>
    String((await foundryAgents("invoke", "Hi", "--app", app, ...more)).stdout);
  const heard = "support-agent version 1 (deployment Live) heard: Hi\n";
  expect(await out("endpoint")).toBe(heard);
  const id = `${PROJECT}/applications/Support`;
  expect(await out(id, "--arm-url", bench.azure.url)).toBe(heard);
});

test("who may not call is told so, with the exit status for it", async () => {
  const args = [FOUNDRY_AGENTS, "invoke", "Hi", "--app", "stack/Support"];
  const options = { cwd: directory, env: environment(), timeout: 60_000 };
  await expect(
    promisify(execFile)(process.execPath, [...args, "--credential", "local:bob"], options),
  ).rejects.toMatchObject({
    code: 13,
    stdout: "",
    stderr: expect.stringContaining("Foundry User") as unknown,
  });
});

test("bytes, events and slow answers of hosted agents arrive", async () => {
  const bytes = Buffer.from([0, 255, 0xc3, 10, 13]);
  writeFileSync(join(directory, "bytes.bin"), bytes);
  const args = ["--data", "@bytes.bin", "--content-type", "application/octet-stream"];
  const echoed = await foundryAgents("invocations", "echo-agent", ...inProject(), ...args);
  expect(echoed.stdout.equals(bytes)).toBe(true);

  const streamed = await foundryAgents("invocations", "sse-agent", ...inProject(), "--data", "{}");
  expect(String(streamed.stdout)).toMatch(/^(event|data): /);

  const working = foundryAgents("invocations", "slow-agent", ...inProject(), "--data", "{}");
  working.child.stderr?.once("data", () => clock.pass(INVOCATION_MS));
  const slow = await working;
  expect(String(slow.stdout)).toContain('"completed"');
  expect(String(slow.stderr)).toContain("The agent is working on invocation");

  const woken = await foundryAgents("invocations", "waking-agent", ...inProject(), "--data", "{}");
  expect(String(woken.stdout)).toBe("{}");
  expect(String(woken.stderr)).toContain("424 session_not_ready: retrying in");
});

test("Ctrl-C ends the call, and the agent's work where that is wanted", async () => {
  const args = [FOUNDRY_AGENTS, "invocations", "slow-agent", ...inProject(), "--data", "{}"];
  const child = spawn(
    process.execPath,
    [...args, "--credential", "local:alice", "--cancel-on-interrupt"],
    { cwd: directory, env: environment(), timeout: 60_000 },
  );
  let told = "";
  child.stderr.on("data", (chunk: Buffer) => {
    const isFirst = told === "";
    told += String(chunk);
    if (isFirst) child.kill("SIGINT");
  });
  const code = await new Promise((done) => child.once("close", done));
  expect(code).toBe(130);
  expect(told).toMatch(/^The agent is working on invocation \S+\.\nIt was canceled\.\n$/);
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
