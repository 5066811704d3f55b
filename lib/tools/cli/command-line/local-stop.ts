import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import { DEFAULT_PORT } from "../local-port";

export function declareLocalStop(local: Command, context: CommandContext): void {
  local
    .command("stop")
    .description("Stop a running local Azure.")
    .option("--url <url>", "its token endpoint", `http://127.0.0.1:${DEFAULT_PORT + 1}`)
    .addHelpText("after", "\nExample: foundry-agents local stop")
    .action(async (options: { url: string }) => {
      const { stopLocalAzure } = await import("../commands/local-stop.js");
      await stopLocalAzure(options, context);
    });
}
