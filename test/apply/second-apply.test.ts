import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FOUNDRY_AGENTS } from "../support/built";
import { AZURE, CALLERS, PROJECT, supportStack } from "../support/support-stack";
import { Workbench } from "../support/workbench";

// From the second deployment on, a stack also knows what Azure had made of it: the identity and the route of its
// application. Commands must read such a stack, and its state, as they read a new one.

const APPLICATION = `${PROJECT}/applications/Support`;

let bench: Workbench;
let out: string;
beforeAll(async () => {
  const directory = { users: Object.values(CALLERS).map((id) => ({ id })), open: true };
  bench = await Workbench.open({ ...AZURE, directory });
  await bench.publish(supportStack());
  await bench.publish(supportStack({ agentVersion: "2" }));
  out = join(bench.terraform.options.directory, "../..");
  const { stdout } = await bench.terraform.run(["show", "-json"]);
  writeFileSync(join(out, "state.json"), stdout);
});
afterAll(() => bench.close());

/** Runs a command as a user does; returns its exit status and everything it printed. */
function run(...args: string[]): Promise<{ status: number; printed: string }> {
  const trust = { NODE_EXTRA_CA_CERTS: bench.azure.certificateFile };
  const env = { ...bench.terraform.options.environment, ...trust };
  return new Promise((done) => {
    execFile(process.execPath, [FOUNDRY_AGENTS, ...args], { env, cwd: out }, (error, ...printed) =>
      done({ status: error === null ? 0 : Number(error.code), printed: printed.join("") }),
    );
  });
}

const SIGN_IN = ["--credential", `local:${CALLERS.First}`];
const WHICH = {
  synthesis: ["--app", "stack/Support", "--out", "."],
  state: ["--app", "stack/Support", "--out", ".", "--state", "state.json"],
};

describe.each(Object.entries(WHICH))("by its %s", (_source, which) => {
  test.each([
    [0, ["invoke", "Hi"], "support-agent version 2 (deployment Live) heard: Hi"],
    [16, ["activity", "Hi"], "/applications/Support/protocols/activityprotocol"],
    [0, ["wait", "--timeout", "1m"], "version 2"],
    [0, ["doctor"], "Nothing is wrong."],
  ])("exit status %i of %s", async (status, command, told) => {
    const ended = await run(...command, ...which, ...SIGN_IN);
    expect(ended).toEqual({ status, printed: expect.stringContaining(told) });
  });
});

test.each([["--out"], ["--state"]])("access shows the stack: %s", async (option) => {
  const source = option === "--out" ? [] : ["--state", "state.json"];
  const { status, printed } = await run("access", "stack", "--out", ".", ...source);
  expect({ status, printed }).toEqual({
    status: 0,
    printed: expect.stringContaining("Storage Blob Data Reader"),
  });
  expect(printed).toContain("Foundry User");
});

test.each(["", "Live"])("a route set to '%s' can be restored", async (name) => {
  bench.azure.admin.route(APPLICATION, name);
  const told = name === "" ? "Routed it to Live again" : "Nothing was written";
  expect(await run("restore-route", "stack/Support", "--out", ".")).toEqual({
    status: 0,
    printed: expect.stringContaining(told),
  });
  expect((await bench.plan(supportStack({ agentVersion: "2" }))).empty).toBe(true);
});
