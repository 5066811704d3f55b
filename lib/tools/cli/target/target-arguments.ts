import type { Command } from "commander";

/** Which application is meant, and as whom it is called. */
export interface TargetArguments extends SignInArguments {
  /** ARM id, URL, path of the construct, or name of an output. */
  readonly app: string;
  /** What `cdktf deploy --outputs-file` wrote. */
  readonly outputs?: string;
  /** What `terraform show -json` wrote. */
  readonly state?: string;
  /** What `cdktf synth` and `cdktf deploy` wrote. */
  readonly out: string;
}

/** As whom something is called, and where Azure is. */
export interface SignInArguments {
  /** A name that `credentialNamed` knows, or `local:NAME`. @default "default" */
  readonly credential?: string;
  readonly cloud?: CloudName;
  readonly armUrl?: string;
}

/** Clouds by name. */
export type CloudName = "public" | "us-government";

/** Adds the options that say which application is meant. */
export function declareTarget(command: Command): Command {
  command
    .requiredOption("--app <application>", "ARM id, URL, construct (stack/Path) or output")
    .option("--outputs <file>", "where cdktf deploy --outputs-file wrote")
    .option("--state <file>", "what terraform show -json wrote")
    .option("--out <directory>", "what cdktf deploy wrote", "cdktf.out");
  return declareSignIn(command);
}

/** Adds the options that say as whom it is called, and in which cloud. */
export function declareSignIn(command: Command): Command {
  return declareCredential(command)
    .addOption(
      command
        .createOption("--cloud <name>", "where the URL does not tell")
        .choices(["public", "us-government"]),
    )
    .option("--arm-url <url>", "address of Azure Resource Manager");
}

/** Adds the option that says as whom it is called. */
export function declareCredential(command: Command): Command {
  return command.option("--credential <name>", "how to sign in: see docs/calling.md");
}
