import type { Command } from "commander";
import type { CommandContext } from "../command-context";
import type { DoctorArguments } from "../commands/doctor";
import { declareTarget } from "../target/target-arguments";

export function declareDoctor(program: Command, context: CommandContext): void {
  declareTarget(program.command("doctor"))
    .description("Find out why an application cannot be called, or why its tools fail.")
    .option("--caller <object id>", "check somebody else's roles, without a call")
    .option("--needs <file>", "JSON file of what the agent uses: docs/access-map.md")
    .option("--no-call", "leave out the real call")
    .option("--wait <time>", "check again for up to this time, such as 5m, while that may help")
    .option("--json", "print the diagnosis as JSON: docs/doctor.md")
    .addHelpText("after", "\nExample: foundry-agents doctor --app support/Support")
    .action(async (options: DoctorArguments) => {
      const { diagnose } = await import("../commands/doctor.js");
      await diagnose(options, context);
    });
}
