import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLocalAzure } from "../../lib/tools/local";
import { FOUNDRY_AGENTS } from "../support/built";
import { freePort } from "../support/free-port";
import { httpsJson } from "../support/https-json";
import { AZURE, CALLERS, PROJECT, supportStack } from "../support/support-stack";
import { Workbench } from "../support/workbench";

const APPLICATION = `${PROJECT}/applications/Support`;
const DEPLOYER = "dddddddd-0000-4000-8000-000000000001";

let state: string;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), "local-azure-state-"));
});
afterEach(() => rmSync(state, { recursive: true, force: true }));

test("after a restart Terraform has no changes, callers keep their tokens, and writes continue", async () => {
  const options = { ...AZURE, state, port: await freePort() };
  const bench = await Workbench.open(options);
  try {
    await bench.publish(supportStack());
    const caller = { token: bench.azure.token(CALLERS.First), trust: bench.azure.certificateFile };
    await bench.azure.stop();

    const restarted = await startLocalAzure(options);
    const call = () => {
      const path = "applications/Support/protocols/openai/responses?api-version=2025-11-15-preview";
      const url = `${restarted.url}/api/projects/support/${path}`;
      return httpsJson(url, { method: "POST", body: { input: "Hello" }, ...caller });
    };
    try {
      expect((await bench.plan(supportStack())).empty).toBe(true);
      expect((await call()).body).toMatchObject({ metadata: { agent_version: "1" } });
      await bench.attempt(supportStack({ agentVersion: "2" }));
      expect((await call()).body).toMatchObject({ metadata: { agent_version: "2" } });
    } finally {
      await restarted.stop();
    }
  } finally {
    await bench.close();
  }
});

test("what was answered before a kill is there afterwards", async () => {
  const first = await Served.start(state);
  const created = await first.arm("PUT", APPLICATION, {
    properties: { agents: [{ agentName: "support-agent" }] },
  });
  first.process.kill("SIGKILL");
  expect(created).toMatchObject({
    status: 201,
    body: { properties: { provisioningState: "Creating" } },
  });

  const next = await Served.start(state);
  const found = await next.arm("GET", APPLICATION);
  next.process.kill("SIGTERM");
  const { applicationId } = (created.body as Application).properties;
  expect(found.body).toMatchObject({
    properties: { applicationId, provisioningState: "Succeeded" },
  });
});

interface Application {
  readonly properties: { applicationId: string };
}

/** Local Azure in a separate process. */
class Served {
  static async start(directory: string): Promise<Served> {
    const config = join(directory, "settings.json");
    writeFileSync(config, JSON.stringify(AZURE));
    const args = ["--config", config, "--state", directory, "--port", "0", "--json"];
    const started = spawn(process.execPath, [FOUNDRY_AGENTS, "local", ...args], {
      timeout: 60_000,
    });
    const line = await new Promise<string>((resolve, reject) => {
      started.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString()));
      started.once("exit", (code) => reject(new Error(`exited with ${code}`)));
    });
    return new Served(started, JSON.parse(line) as Ready);
  }

  private constructor(
    readonly process: ChildProcess,
    private readonly ready: Ready,
  ) {}

  /** A request to ARM. */
  async arm(method: string, path: string, body?: unknown) {
    const { url, tokenUrl, certificateFile: trust } = this.ready;
    const wanted = { as: DEPLOYER, resource: "https://management.azure.com" };
    const answer = await fetch(new URL("/_local/token", tokenUrl), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(wanted),
    });
    const { token } = (await answer.json()) as { token: string };
    const version = "?api-version=2026-05-15-preview";
    return httpsJson(`${url}${path}${version}`, { method, body, token, trust });
  }
}

interface Ready {
  readonly url: string;
  readonly tokenUrl: string;
  readonly certificateFile: string;
}
