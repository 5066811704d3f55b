import { once } from "node:events";
import { startLocalAzure } from "../../local/start";
import type { LocalAzure } from "../../local/local-azure";
import type { LocalAzureOptions } from "../../local/settings/options";
import type { CommandContext } from "../command-context";
import { DEFAULT_PORT } from "../local-port";
import { readJson } from "../read-json";

/** Arguments of `foundry-agents local`. */
export interface LocalArguments {
  readonly config?: string;
  readonly port?: string;
  readonly state?: string;
  readonly json?: true;
}

/** Serves until SIGINT or SIGTERM; once it is up, prints one ready line, or lines for a shell to evaluate. */
export async function serveLocalAzure(
  args: LocalArguments,
  context: Pick<CommandContext, "print">,
): Promise<void> {
  const azure = await start(args);
  context.print(args.json ? readyJson(azure) : readyText(azure));
  const ended = new AbortController();
  const told = (signal: string) => once(process, signal, ended);
  await Promise.race([told("SIGINT"), told("SIGTERM")]);
  ended.abort();
  await azure.stop();
}

function start({ config, port, state }: LocalArguments): Promise<LocalAzure> {
  const options = config === undefined ? {} : readConfig(config);
  return startLocalAzure({
    ...options,
    port: port === undefined ? (options.port ?? DEFAULT_PORT) : Number(port),
    ...(state === undefined ? {} : { state }),
  });
}

/** What it holds is checked when local Azure starts. */
function readConfig(file: string): LocalAzureOptions {
  return readJson("--config", file, "docs/local-azure.md describes its settings").object();
}

function readyJson(azure: LocalAzure): string {
  const { url, tokenUrl, certificateFile } = azure;
  return JSON.stringify({ url, tokenUrl, certificateFile, environment: azure.environment() });
}

function readyText(azure: LocalAzure): string {
  const { url, certificateFile } = azure;
  return [
    `# Local Azure is ready at ${url}, certificate ${certificateFile}`,
    ...Object.entries(azure.environment()).map(([name, value]) => `export ${name}='${value}'`),
    `export NODE_EXTRA_CA_CERTS='${certificateFile}'`,
  ].join("\n");
}
