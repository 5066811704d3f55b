import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { execFileSync } from "node:child_process";
import { FOUNDRY_AGENTS } from "../support/built";
import { freePort } from "../support/free-port";
import { temporaryFolder } from "../support/temporary-folder";

const temporary = temporaryFolder();

/** Waits for something that happens soon, unless the server has ended without it. */
async function until(
  happened: () => boolean | Promise<boolean>,
  server?: ChildProcess,
): Promise<void> {
  while (!(await happened())) {
    if (server !== undefined && server.exitCode !== null) throw new Error("local Azure has ended");
    await pause(50);
  }
}

function start(args: string[]): ChildProcess {
  return spawn(process.execPath, [FOUNDRY_AGENTS, "local", ...args], {
    cwd: temporary(),
    stdio: ["ignore", "ignore", "inherit"],
  });
}

test("writes its variables to a file when it is ready, and takes them away when it is told to stop", async () => {
  const port = await freePort();
  const server = start(["--port", String(port), "--write-env", "azure.env"]);
  const file = join(temporary(), "azure.env");
  await until(() => existsSync(file), server);
  const sourced = execFileSync(
    "sh",
    ["-c", `. ./azure.env && echo $ARM_RESOURCE_MANAGER_ENDPOINT`],
    {
      cwd: temporary(),
      encoding: "utf8",
    },
  );
  expect(sourced).toBe(`https://127.0.0.1:${port}\n`);

  const url = `http://127.0.0.1:${port + 1}`;
  const stop = [FOUNDRY_AGENTS, "local", "stop", "--url", url];
  expect(execFileSync(process.execPath, stop, { encoding: "utf8" })).toBe(
    `The local Azure at ${url} stops.\n`,
  );
  expect(await once(server, "exit")).toEqual([0, null]);
  expect(existsSync(file)).toBe(false);
});

test.each(["SIGTERM", "SIGKILL"] as const)(
  "ends when %s ends the npx that started it",
  async (signal) => {
    mkdirSync(join(temporary(), "node_modules/.bin"), { recursive: true });
    symlinkSync(FOUNDRY_AGENTS, join(temporary(), "node_modules/.bin/foundry-agents"));
    const port = await freePort();
    const npx = spawn(
      "npx",
      ["foundry-agents", "local", "--port", String(port), "--write-env", "azure.env"],
      {
        cwd: temporary(),
        stdio: "ignore",
      },
    );
    const file = join(temporary(), "azure.env");
    await until(() => existsSync(file), npx);
    expect(readFileSync(file, "utf8")).toContain(String(port));
    npx.kill(signal);
    await until(() => !existsSync(file));
    await until(() => isFree(port));
  },
);

async function isFree(port: number): Promise<boolean> {
  const answered = fetch(`http://127.0.0.1:${port + 1}/_local/resources`);
  return answered.then(
    () => false,
    () => true,
  );
}
