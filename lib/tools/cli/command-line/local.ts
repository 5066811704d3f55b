import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { LocalArguments } from "../commands/local";
import { DEFAULT_PORT } from "../local-port";
import { declareLocalExec } from "./local-exec";
import { declareLocalMirror } from "./local-mirror";
import { declareLocalStop } from "./local-stop";
import { declareLocalToken } from "./local-token";

export function declareLocal(program: Command, context: CommandContext): void {
  const local = program
    .command("local")
    .description("Serve a local Azure on 127.0.0.1 until Ctrl-C.")
    .option("--config <file>", "JSON file with its settings: docs/local-azure.md")
    .option("--port <number>", `port; the next one issues tokens (default: ${DEFAULT_PORT})`)
    .option("--state <directory>", "keep everything in this directory")
    // Not --env-file: Node takes that for itself, wherever it stands.
    .option("--write-env <file>", "file for its variables, until it stops")
    .option("--json", "print the ready line as JSON")
    .helpCommand(false)
    .enablePositionalOptions()
    .addHelpText("after", "\nExample: foundry-agents local --port 7443 --json")
    .action(async (options: LocalArguments) => {
      const { serveLocalAzure } = await import("../commands/local.js");
      await serveLocalAzure(options, context);
    });

  declareLocalExec(local, context);
  declareLocalStop(local, context);
  declareLocalToken(local, context);
  declareLocalMirror(local, context);
}
