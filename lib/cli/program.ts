import type { Command } from "commander";
import { showAccess, type AccessArguments } from "./commands/access";
import { DEFAULT_PORT, serveLocalAzure, type LocalArguments } from "./commands/local";
import { mirror } from "./commands/local-mirror";
import { printToken } from "./commands/local-token";
import { restoreRoute } from "./commands/restore-route";
import type { CommandContext } from "./command-context";
import { UserError } from "./user-error";

/** The command line. Heavy packages are loaded by the command that needs them, when it is called. */
export async function buildProgram(context: CommandContext): Promise<Command> {
  const { Command, Option } = await import("commander").catch(() => {
    throw new UserError("the command line needs the package commander: npm install commander");
  });
  const program = new Command("foundry-agents")
    .description("Tools for stacks that publish Microsoft Foundry agents.")
    .helpCommand(false)
    .addHelpText("after", "\nExample: foundry-agents local --json");

  program
    .command("access <stack>")
    .description("Show who may call the agents of a stack, and what they may reach.")
    .option("--out <directory>", "what cdktf synth wrote", "cdktf.out")
    .option("--state <file>", "what terraform show -json wrote: show that instead")
    .addOption(
      new Option("--format <format>").choices(["table", "mermaid", "svg", "json"]).default("table"),
    )
    .addOption(new Option("--fail-on <severity>").choices(["warning", "error"]))
    .option("--deployer", "show instead what the identity that deploys needs")
    .option("--needs <file>", "show instead which needs in a JSON file are not met")
    .addHelpText("after", "\nExample: foundry-agents access support --fail-on error")
    .action((stack: string, options: AccessArguments) => {
      showAccess(stack, options, context);
    });

  program
    .command("restore-route <application>")
    .description("Route an application as declared, after somebody moved its route by hand.")
    .option("--out <directory>", "what cdktf synth wrote", "cdktf.out")
    .addHelpText("after", "\nExample: foundry-agents restore-route support/Support")
    .action((application: string, options: { out: string }) => {
      return restoreRoute(application, options, context);
    });

  const local = program
    .command("local")
    .description("Serve a local Azure on 127.0.0.1 until Ctrl-C.")
    .option("--config <file>", "JSON file with its settings: docs/local-azure.md")
    .option("--port <number>", `port; the next one gives out tokens (default: ${DEFAULT_PORT})`)
    .option("--json", "print the ready line as JSON")
    .helpCommand(false)
    .addHelpText("after", "\nExample: foundry-agents local --port 7443 --json")
    .action((options: LocalArguments) => {
      return serveLocalAzure(options, context);
    });

  local
    .command("token")
    .description("Print a caller's token for the data plane of a running local Azure.")
    .requiredOption("--as <id>", "object id, or name in the directory")
    .option("--url <url>", "its token endpoint", `http://127.0.0.1:${DEFAULT_PORT + 1}`)
    .addHelpText("after", "\nExample: foundry-agents local token --as alice")
    .action((options: { as: string; url: string }) => {
      return printToken(options, context);
    });

  local
    .command("mirror <directory>")
    .description("Write a Terraform filesystem mirror with a stand-in for the azapi provider.")
    .addHelpText("after", "\nExample: foundry-agents local mirror ./mirror")
    .action((directory: string) => {
      return mirror(directory, context);
    });

  return program;
}
