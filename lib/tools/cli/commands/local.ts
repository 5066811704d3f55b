import { rmSync } from "node:fs";
import { reasonOf } from "../../client/reason";
import type { LocalAzure } from "../../local/local-azure";
import { startLocalAzure } from "../../local/start";
import { replaceFile } from "../../local/store/replace-file";
import type { CommandContext } from "../command-context";
import { DEFAULT_PORT, parsePort } from "../local-port";
import { readLocalSettings } from "../read-local-settings";
import { untilToldToStop } from "../until-told-to-stop";
import { UserError } from "../user-error";

/** Arguments of `foundry-agents local`. */
export interface LocalArguments {
  readonly config?: string;
  readonly port?: string;
  readonly state?: string;
  readonly json?: true;
  /** Where the lines for a shell are written too, for as long as it runs. */
  readonly writeEnv?: string;
}

/** Serves until it is told to stop; once it is up, prints one ready line, or lines for a shell to evaluate. */
export async function serveLocalAzure(
  args: LocalArguments,
  { print, environment }: Pick<CommandContext, "print" | "environment">,
): Promise<void> {
  const azure = await start(args);
  const ended = new AbortController();
  try {
    if (args.writeEnv !== undefined) writeEnvironment(args.writeEnv, azure);
    print(args.json ? readyJson(azure) : readyText(azure));
    await Promise.race([untilToldToStop(environment, ended.signal), azure.stopped]);
  } finally {
    ended.abort();
    if (args.writeEnv !== undefined) rmSync(args.writeEnv, { force: true });
    await azure.stop();
  }
}

async function start({ config, port, state }: LocalArguments): Promise<LocalAzure> {
  const options = config === undefined ? {} : readLocalSettings(config);
  return startLocalAzure({
    ...options,
    port: port === undefined ? (options.port ?? DEFAULT_PORT) : parsePort(port),
    ...(state === undefined ? {} : { state }),
  });
}

/** Whoever waits for the file never sees half of it. */
function writeEnvironment(file: string, azure: LocalAzure): void {
  try {
    replaceFile(file, `${readyText(azure)}\n`);
  } catch (error) {
    throw new UserError(`--write-env ${file} cannot be written (${reasonOf(error)})`);
  }
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
