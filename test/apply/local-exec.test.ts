import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { AZAPI_REQUIRED } from "../support/initialized-terraform";
import { FOUNDRY_AGENTS } from "../support/built";
import { freePort } from "../support/free-port";
import { PROJECT } from "../support/support-stack";
import { temporaryFolder } from "../support/temporary-folder";

const temporary = temporaryFolder();

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `foundry-agents local exec` with its temporary files in a folder of the test's. */
function exec(folder: string, args: string[], variables: NodeJS.ProcessEnv = {}): Promise<Ended> {
  const env = { ...process.env, TMPDIR: folder, ...variables };
  const command = [FOUNDRY_AGENTS, "local", "exec", ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: folder, env }, (error, stdout, stderr) => {
      resolve({ status: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const node = (script: string) => ["--", process.execPath, "-e", script];

test("Terraform deploys to the local Azure, and nothing is left of it", async () => {
  const folder = temporary();
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify(ROLE_ON_PROJECT));
  const terraform = "terraform init -no-color && terraform apply -auto-approve -no-color";
  const { status, stdout } = await exec(folder, ["--", "sh", "-c", terraform]);
  expect(stdout).toContain("Apply complete! Resources: 1 added");
  expect(status).toBe(0);
  expect(readdirSync(folder).filter((name) => name.startsWith("foundry-agents-"))).toEqual([]);
});

test("what was deployed is there the next time, at the same address", async () => {
  const folder = temporary();
  const port = String(await freePort());
  const args = ["--state", "azure", "--port", port];
  const address = node("console.log(process.env.ARM_RESOURCE_MANAGER_ENDPOINT)");
  expect((await exec(folder, [...args, ...address])).stdout).toBe(`https://127.0.0.1:${port}\n`);
  expect(existsSync(join(folder, "azure/state.json"))).toBe(true);
  expect((await exec(folder, [...args, ...address])).stdout).toBe(`https://127.0.0.1:${port}\n`);
});

test("its exit status is that of the command", async () => {
  const folder = temporary();
  expect((await exec(folder, node("process.exitCode = 7"))).status).toBe(7);
  expect((await exec(folder, node(`process.kill(process.pid, "SIGTERM")`))).status).toBe(143);
});

test("a command that does not exist is one sentence", async () => {
  expect(await exec(temporary(), ["--", "no-such-command"])).toEqual({
    status: 1,
    stdout: "",
    stderr:
      "foundry-agents: the command no-such-command was not found: a program of a package needs npx in front of it\n",
  });
});

test("the command takes what it is given, options included", async () => {
  const script = "console.log(process.argv.slice(1))";
  const { stdout } = await exec(temporary(), [
    process.execPath,
    "-p",
    script,
    "--",
    "--state",
    "x",
  ]);
  expect(stdout).toContain("'--state', 'x'");
});

test("variables that lead to another Azure do not reach it, and the user's own do", async () => {
  const variables = { ARM_CLIENT_SECRET: "secret", AZURE_CLIENT_ID: "id", TF_VAR_agent: "support" };
  const { stdout } = await exec(
    temporary(),
    node("console.log(JSON.stringify(process.env))"),
    variables,
  );
  const environment = JSON.parse(stdout) as NodeJS.ProcessEnv;
  expect(Object.keys(environment)).not.toContain("ARM_CLIENT_SECRET");
  expect(Object.keys(environment)).not.toContain("AZURE_CLIENT_ID");
  expect(environment["TF_VAR_agent"]).toBe("support");
});

test("a caller is signed in for our commands, and for programs that take a token", async () => {
  const script = `
    const { FOUNDRY_AGENTS_CREDENTIAL, FOUNDRY_AGENTS_TOKEN } = process.env;
    const claims = JSON.parse(Buffer.from(FOUNDRY_AGENTS_TOKEN.split(".")[1], "base64url"));
    console.log(FOUNDRY_AGENTS_CREDENTIAL, claims.aud);`;
  const { stdout } = await exec(temporary(), ["--as", "alice", ...node(script)]);
  expect(stdout).toBe("local:alice https://ai.azure.com\n");
});

test("a signal ends the command first, and leaves nothing", async () => {
  const folder = temporary();
  const script = `
    process.on("SIGTERM", () => { console.log("ended"); process.exit(3); });
    setInterval(() => undefined, 1000);
    console.log("started");`;
  const command = [FOUNDRY_AGENTS, "local", "exec", ...node(script)];
  const running = spawn(process.execPath, command, {
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: running.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe("started");
  running.kill("SIGTERM");
  expect((await lines.next()).value).toBe("ended");
  const [status] = (await once(running, "close")) as [number];
  expect(status).toBe(3);
  expect(readdirSync(folder)).toEqual([]);
});

/** A role for somebody on the project that every local Azure has: no agent is needed. */
const ROLE_ON_PROJECT = {
  ...AZAPI_REQUIRED,
  resource: {
    azapi_resource: {
      role: {
        type: "Microsoft.Authorization/roleAssignments@2022-04-01",
        name: "5f2d3c1e-0000-4000-8000-00000000000a",
        parent_id: PROJECT.replace("/rg/", "/support/"),
        body: {
          properties: {
            principalId: "5f2d3c1e-0000-4000-8000-000000000001",
            principalType: "Group",
            roleDefinitionId:
              "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7",
          },
        },
      },
    },
  },
};
