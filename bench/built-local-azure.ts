import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { FOUNDRY_AGENTS } from "../test/support/built";

/** A local Azure in a separate process, as the command line serves it. */
export interface BuiltLocalAzure {
  readonly url: string;
  readonly certificateFile: string;
  /** The environment variables that point Terraform and azapi to it. */
  readonly environment: { [name: string]: string };
  stop(): Promise<void>;
}

/** Starts it on free ports and returns when it is ready. */
export async function startBuiltLocalAzure(): Promise<BuiltLocalAzure> {
  const args = [FOUNDRY_AGENTS, "local", "--port", "0", "--json"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(createInterface(child.stdout), "line")) as [string];
  return {
    ...(JSON.parse(line) as Omit<BuiltLocalAzure, "stop">),
    stop: async () => {
      child.kill();
      await once(child, "exit");
    },
  };
}
