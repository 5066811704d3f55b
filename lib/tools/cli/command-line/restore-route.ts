import type { Command } from "commander";
import type { CommandContext } from "../command-context";

export function declareRestoreRoute(program: Command, context: CommandContext): void {
  program
    .command("restore-route <application>")
    .description("Route an application as declared, after somebody changed its route by hand.")
    .option("--out <directory>", "output directory of cdktf", "cdktf.out")
    .addHelpText("after", "\nExample: foundry-agents restore-route support/Support")
    .action(async (application: string, options: { out: string }) => {
      const { restoreRoute } = await import("../commands/restore-route.js");
      await restoreRoute(application, options, context);
    });
}
