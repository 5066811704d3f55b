import { startServer } from "../../lib/tools/azapi-standin/protocol/server";
import { createHandlers } from "../../lib/tools/azapi-standin/service";

/** A stand-in in this process, to which one Terraform command connects instead of starting its own. */
export interface AttachedStandin {
  /** What the command needs besides its own variables. */
  readonly environment: { [name: string]: string };
  stop(): void;
}

/**
 * Terraform starts a provider three times per command, and each start costs more than all calls for a small stack. Other
 * tests cover its start; tests of many stacks attach it the way a provider in a debugger is attached.
 */
export async function attachStandin(environment: NodeJS.ProcessEnv): Promise<AttachedStandin> {
  const { port, stop } = await startServer({
    handlers: createHandlers(environment),
    onShutdown: () => undefined,
  });
  const attached = {
    Protocol: "grpc",
    ProtocolVersion: 6,
    Pid: process.pid,
    Test: true,
    Addr: { Network: "tcp", String: `127.0.0.1:${port}` },
  };
  return {
    environment: { TF_REATTACH_PROVIDERS: JSON.stringify({ "azure/azapi": attached }) },
    stop,
  };
}
