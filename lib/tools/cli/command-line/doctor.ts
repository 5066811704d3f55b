import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { DoctorArguments } from "../commands/doctor";
import { declareTarget } from "../target/target-arguments";

export function declareDoctor(program: Command, context: CommandContext): void {
  declareTarget(program.command("doctor"))
    .description("Find out why an application cannot be called, or why its tools fail.")
    .option("--caller <object id>", "look at somebody else's roles; nothing is called then")
    .option("--needs <file>", "what the agent uses: docs/access-map.md")
    .option("--no-call", "do not end with one real call")
    .option("--wait <time>", "look again, for as long as 5m, while what fails may pass")
    .option("--json", "print what was found as JSON: docs/doctor.md")
    .addHelpText("after", "\nExample: foundry-agents doctor --app support/Support")
    .action(async (options: DoctorArguments) => {
      const { diagnose } = await import("../commands/doctor.js");
      await diagnose(options, context);
    });
}
