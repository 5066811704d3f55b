import type { Command } from "commander";

/** Which application to call, and as whom. */
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

/** Who calls, and in which cloud. */
export interface SignInArguments {
  /** A name that `credentialNamed` knows, or `local:NAME`. @default "default" */
  readonly credential?: string;
  readonly cloud?: CloudName;
  readonly armUrl?: string;
  /** Hosts that may get tokens besides Azure's own. @default - none */
  readonly allowHost?: string[];
}

/** Clouds by name. */
export type CloudName = "public" | "us-government";

/** Adds the options that choose the application. */
export function declareTarget(command: Command): Command {
  command
    .requiredOption("--app <application>", "ARM id, URL, construct (stack/Path) or output")
    .option("--outputs <file>", "file that cdktf deploy --outputs-file wrote")
    .option("--state <file>", "output of terraform show -json")
    .option("--out <directory>", "output directory of cdktf", "cdktf.out");
  return declareSignIn(command);
}

/** Adds the options that choose the caller and the cloud. */
function declareSignIn(command: Command): Command {
  return declareCredential(command)
    .addOption(
      command
        .createOption("--cloud <name>", "cloud, if the URL does not show it")
        .choices(["public", "us-government"]),
    )
    .option("--arm-url <url>", "address of Azure Resource Manager");
}

/** Adds the options that choose the caller, and which hosts may know. */
export function declareCredential(command: Command): Command {
  return command
    .option("--credential <name>", "how to sign in: see docs/calling.md")
    .option(
      "--allow-host <host>",
      "send tokens to this host too, such as a gateway's",
      (one: string, all: string[] = []) => [...all, one],
    );
}
