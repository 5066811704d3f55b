import { execFile } from "node:child_process";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const ROOT = resolve(__dirname, "..", "..");
const run = promisify(execFile);
const demo = (...args: string[]) =>
  run(process.execPath, [require.resolve("tsx/cli"), join(ROOT, "demo", "main.ts"), ...args], {
    cwd: ROOT,
    timeout: 280_000,
  });

test("the demo answers from the declared version, before and after the roll", async () => {
  const { stdout } = await demo();
  const told = stdout
    .split("\n")
    .filter((line) => /^ {2}(foundry-agents|FAILED|support)/.test(line));
  expect(told).toEqual([
    expect.stringMatching(/^ {2}support\/Support answers from version 1 of deployment Live, after/),
    expect.stringMatching(/^ {2}foundry-agents: 403 .*Foundry User/),
    expect.stringMatching(/^ {2}support\/Support at https:/),
    expect.stringMatching(/^ {2}FAILED {3}caller /),
    expect.stringMatching(/^ {2}support-agent version 1 \(deployment Live\) heard: How do I/),
    expect.stringMatching(/^ {2}support\/Support answers from version 2 of deployment Live, after/),
    expect.stringMatching(/^ {2}support-agent version 2 \(deployment Live\) heard: How do I/),
  ]);
  expect(stdout).toContain("terraform plan -detailed-exitcode: 0");
  expect(stdout).toContain("resources in local Azure: 0");
});

test("the rollout demo loses no call", async () => {
  const { stdout } = await demo("rollout");
  const reports = stdout.split("\n").filter((line) => / calls, /.test(line));
  expect(reports).toEqual([
    expect.stringMatching(/ 0 lost: Blue: support-agent 1 → Green: support-agent 2$/),
    expect.stringMatching(/ 0 lost: Green: support-agent 2 → Blue: support-agent 1$/),
    expect.stringMatching(/ 0 lost: .*: support-agent 1 → .*: helpdesk-agent 1$/),
  ]);
});

test("the demo ends in one sentence when its provider is not one", async () => {
  const failure = await demo("--azapi", "nowhere").catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 1 });
  expect((failure as { stderr: string }).stderr.trim()).toMatch(
    /^The demo failed: .*nowhere is not an azapi provider: use standin, registry, or the path of a file.*$/,
  );
});
