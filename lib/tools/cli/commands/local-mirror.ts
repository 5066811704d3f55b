import { resolve } from "node:path";
import { writeMirror } from "../../azapi-standin/mirror";
import type { CommandContext } from "../command-context";
import { UserError } from "../user-error";

/** Writes the mirror and prints how to make Terraform use it. */
export async function mirror(
  directory: string,
  context: Pick<CommandContext, "print" | "environment">,
): Promise<void> {
  const { environment } = context;
  const target = resolve(directory);
  const written = await writeMirror(target, environment).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    throw new UserError(
      `${directory} cannot hold a mirror (${error.message}): choose another directory`,
    );
  });
  context.print(`# A stand-in for azapi, not the official provider, is in ${written.directory}.`);
  context.print("# For Terraform's CLI configuration, the file that TF_CLI_CONFIG_FILE names:");
  context.print("provider_installation {");
  context.print(`  filesystem_mirror { path = ${JSON.stringify(written.directory)} }`);
  context.print("}");
}
