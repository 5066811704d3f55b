import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { publishedApplication } from "../../support/foundry";
import { synthesizeTo } from "../../support/synthesized";

const MAIN = resolve(__dirname, "../../../lib/tools/cli/main.ts");
/** Compiles what is imported on demand too. */
const TSX = pathToFileURL(require.resolve("tsx")).href;

// Each test starts processes, on a machine that may be busy.
jest.setTimeout(60_000);

interface Run {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
}

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "cli-"));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function start(...args: string[]): Run {
  const child = spawn(process.execPath, ["--import", TSX, MAIN, ...args], { timeout: 60_000 });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += String(chunk)));
  child.stderr.on("data", (chunk: Buffer) => (stderr += String(chunk)));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((done) => {
    child.once("close", (code) => done({ code, stdout, stderr }));
  });
  return { child, out: () => stdout, ended };
}

/** Waits for the ready line, or for an end that came too early. */
async function ready(run: Run): Promise<string> {
  await new Promise<void>((done) => {
    run.child.stdout?.on("data", () => run.out().includes("\n") && done());
    void run.ended.then(() => done());
  });
  return run.out();
}

function settings(name: string, content: unknown): string {
  const file = join(directory, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

test("serves until SIGTERM, with the ready line as JSON; another process gets a token", async () => {
  const config = settings("alice.json", { directory: { users: [{ id: "oid-1", name: "alice" }] } });
  const local = start("local", "--port", "0", "--json", "--config", config);
  const told = JSON.parse(await ready(local)) as {
    url: string;
    tokenUrl: string;
    certificateFile: string;
    environment: { [name: string]: string };
  };
  expect(told.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
  expect(told.environment["IDENTITY_ENDPOINT"]).toBe(told.tokenUrl);

  const token = await start("local", "token", "--as", "alice", "--url", told.tokenUrl).ended;
  expect(token).toMatchObject({ code: 0, stderr: "" });
  const claims = Buffer.from(token.stdout.split(".")[1] ?? "", "base64url").toString();
  expect(JSON.parse(claims)).toMatchObject({ oid: "oid-1", aud: "https://ai.azure.com" });

  local.child.kill("SIGTERM");
  expect(await local.ended).toMatchObject({ code: 0, stderr: "" });
});

test("serves until SIGINT, with lines that a shell can take in; its port is then in use", async () => {
  const local = start("local", "--port", "0");
  const text = await ready(local);
  expect(text).toMatch(/^# Local Azure is ready at https:\/\/127\.0\.0\.1:\d+, certificate \//);
  expect(text).toContain("\nexport ARM_ENVIRONMENT='custom'\n");
  expect(text).toContain("\nexport NODE_EXTRA_CA_CERTS='/");

  const port = /127\.0\.0\.1:(\d+)/.exec(text)?.[1] ?? "";
  expect(await start("local", "--port", port).ended).toEqual({
    code: 1,
    stdout: "",
    stderr: `foundry-agents: port ${port} is in use: choose another one\n`,
  });

  local.child.kill("SIGINT");
  expect(await local.ended).toMatchObject({ code: 0, stderr: "" });
});

test("what a diagnosis found is told with exit status 10, after the result", async () => {
  synthesizeTo(join(directory, "cdktf.out"), (stack) => publishedApplication(stack));
  const out = ["--out", join(directory, "cdktf.out")];
  const run = start("access", "platform", ...out, "--fail-on", "warning");
  expect(await run.ended).toEqual({
    code: 10,
    stdout: expect.stringContaining("NobodyMayCall") as unknown,
    stderr: "foundry-agents: findings of severity warning or above: 1\n",
  });
});

test("a mistake is told in one sentence, with exit status 1", async () => {
  expect(await start("nonsense").ended).toEqual({
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(
      /^error: there is no command 'nonsense'; there are init, .+\n$/,
    ) as string,
  });
});

test("whoever has read enough ends it quietly", async () => {
  synthesizeTo(join(directory, "cdktf.out"), (stack) => publishedApplication(stack));
  const run = start("access", "platform", "--out", join(directory, "cdktf.out"));
  run.child.stdout?.destroy();
  expect(await run.ended).toEqual({ code: 0, stdout: "", stderr: "" });
});

test("a result that cannot be written is told in one sentence", async () => {
  const full = openSync("/dev/full", "w");
  const child = spawn(process.execPath, ["--import", TSX, MAIN, "--help"], {
    stdio: ["ignore", full, "pipe"],
    timeout: 60_000,
  });
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => (stderr += String(chunk)));
  const code = await new Promise<number | null>((done) => child.once("close", done));
  closeSync(full);
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr:
      "foundry-agents: the result cannot be written: ENOSPC: no space left on device, write\n",
  });
});
