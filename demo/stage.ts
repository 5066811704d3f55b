import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { prepareAzapi } from "../test/support/azapi-source";
import { terraformEnvironment } from "../lib/tools/terraform/environment";
import { Terraform, type Plan } from "../lib/tools/terraform/terraform";
import { DIST, FOUNDRY_AGENTS } from "../test/support/built";
import { startCalling, type Call, type SteadyCaller } from "./calls";
import { attempt, run, startServer, type Ended } from "./processes";

const ROOT = resolve(__dirname, "..");
const CDKTF = join(ROOT, "node_modules", "cdktf-cli", "bundle", "bin", "cdktf");
const TSX = require.resolve("tsx/cli");

/** The stack of each example that the demo runs. */
const STACK = "support";

/** The application that each of them publishes. */
const APPLICATION = `${STACK}/Support`;

/** Local Azure and a working directory for the cdktf CLI, for one run of the demo. */
export interface Stage {
  /** Address of local Azure. */
  readonly url: string;
  /** Which azapi runs. */
  readonly azapi: string;
  /** Runs `cdktf deploy` on the example with these environment variables; returns the endpoint. */
  deploy(variables: { readonly [name: string]: string }): Promise<string>;
  /** Runs `cdktf destroy`. */
  destroy(): Promise<void>;
  /** What Terraform would still change. */
  plan(): Promise<Plan>;
  /** Runs `foundry-agents invoke`, `doctor` or `wait` for the application, as somebody in the directory. */
  foundryAgents(caller: string, command: string, ...args: string[]): Promise<Ended>;
  /** Keeps calling it until stopped. */
  callSteadily(
    endpoint: string,
    caller: string,
    onCall: (call: Call) => void,
  ): Promise<SteadyCaller>;
  /** The version of azapi that Terraform selected. */
  azapiVersion(): Promise<string>;
  /** The ids of all resources in local Azure. */
  resources(): Promise<string[]>;
  /** The commands to continue by hand. */
  manual(): string;
  close(): Promise<void>;
}

/**
 * Starts local Azure and prepares `directory`; everything that runs stops when `signal` is aborted. `choice` is
 * `standin`, `registry`, or the path of an azapi binary.
 */
export async function openStage(
  example: string,
  directory: string,
  choice: string,
  signal: AbortSignal,
): Promise<Stage> {
  const azapi = await prepareAzapi(choice, directory);
  const local = await startServer([FOUNDRY_AGENTS, "local", "--port", "0", "--json"], {
    directory,
    environment: process.env,
    signal,
  });
  const azure = JSON.parse(local.ready) as Ready;
  const tokens = new URL(azure.tokenUrl).origin;
  const environment = terraformEnvironment(process.env, azapi.cliConfigFile, {
    ...azure.environment,
    ...forCdktf(directory),
  });
  const node = (program: string[], added: { [name: string]: string } = {}) =>
    run(program, { directory, environment: { ...environment, ...added }, signal });
  const as = async (caller: string, endpoint: string) => {
    const token = ["local", "token", "--as", caller, "--url", tokens];
    return {
      ENDPOINT: endpoint,
      TOKEN: (await node([FOUNDRY_AGENTS, ...token])).trim(),
      NODE_EXTRA_CA_CERTS: azure.certificateFile,
    };
  };
  writeFileSync(join(directory, "cdktf.json"), JSON.stringify(cdktfJson(example)));
  const terraform = new Terraform({
    directory: join(directory, "cdktf.out", "stacks", STACK),
    environment,
    timeoutSeconds: 300,
  });

  return {
    url: azure.url,
    azapi: azapi.description,
    deploy: async (variables) => {
      const outputs = join(directory, "outputs.json");
      await node([CDKTF, "deploy", STACK, ...FLAGS, "--outputs-file", outputs], variables);
      const parsed = JSON.parse(readFileSync(outputs, "utf8")) as Outputs;
      return parsed[STACK]?.["endpoint"] ?? "";
    },
    destroy: async () => void (await node([CDKTF, "destroy", STACK, ...FLAGS])),
    plan: () => terraform.plan(),
    foundryAgents: (caller, command, ...args) => {
      const target = ["--app", APPLICATION, "--credential", `local:${caller}`];
      const trust = { NODE_EXTRA_CA_CERTS: azure.certificateFile };
      return attempt([FOUNDRY_AGENTS, command, ...args, ...target], {
        directory,
        environment: { ...environment, ...trust },
        signal,
      });
    },
    callSteadily: async (endpoint, caller, onCall) => {
      const added = await as(caller, endpoint);
      return startCalling({ directory, environment: { ...environment, ...added }, signal }, onCall);
    },
    azapiVersion: () => terraform.azapiVersion(),
    resources: async () => (await (await fetch(`${tokens}/_local/resources`)).json()) as string[],
    manual: () => manual(directory, environment, azure),
    close: local.stop,
  };
}

interface Ready {
  readonly url: string;
  readonly tokenUrl: string;
  readonly certificateFile: string;
  readonly environment: { readonly [name: string]: string };
}

interface Outputs {
  readonly [stack: string]: { readonly [output: string]: string };
}

/** Nobody is there to approve; and cdktf would ask the registry for checksums, which may be out of reach. */
const FLAGS = ["--auto-approve", "--skip-provider-lock"];

function cdktfJson(example: string): object {
  const program = [process.execPath, TSX, join(ROOT, "examples", example, "main.ts")];
  return {
    language: "typescript",
    app: program.map((part) => JSON.stringify(part)).join(" "),
    projectId: "demo",
    sendCrashReports: "false",
  };
}

/**
 * The example imports the package as built. cdktf would keep providers in the user's plugin cache, where later runs would
 * take the stand-in for azapi, and its own files in the home directory.
 */
const forCdktf = (directory: string) => ({
  CDKTF_DISABLE_PLUGIN_CACHE_ENV: "1",
  CDKTF_HOME: join(directory, "cdktf-home"),
  CDKTF_LOG_LEVEL: "off",
  CI: "1",
  NODE_PATH: DIST,
});

function manual(directory: string, environment: { [name: string]: string }, azure: Ready): string {
  const exports = Object.entries(environment)
    .filter(([name]) => /^(TF_|ARM_|IDENTITY_|SSL_CERT_|CHECKPOINT_|CDKTF_)/.test(name))
    .map(([name, value]) => `  export ${name}='${value}'`);
  return [
    `  cd ${directory}`,
    ...exports,
    `  export NODE_EXTRA_CA_CERTS='${azure.certificateFile}'`,
    `  AGENT_VERSION=1 node ${CDKTF} deploy ${STACK} ${FLAGS.join(" ")}`,
    `  node ${FOUNDRY_AGENTS} invoke Hello --app ${APPLICATION} --credential local:alice`,
    `  node ${FOUNDRY_AGENTS} doctor --app ${APPLICATION} --credential local:bob`,
  ].join("\n");
}
