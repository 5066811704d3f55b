import { ApplicationAddress } from "../../client/application-address";
import type { Cloud } from "../../client/cloud";
import type { Credential } from "../../client/credential";
import { checkDestination } from "../../client/trusted-hosts";
import type { CommandContext } from "../command-context";
import type { Stack } from "../stacks/stack";
import { allowedHosts } from "./allowed-hosts";
import { cloudFor } from "./cloud";
import { credentialFor, credentialName } from "./credential";
import { findDeployed } from "./deployed-application";
import type { TargetArguments } from "./target-arguments";

/** An application that a command is about. */
export interface Target {
  readonly address: ApplicationAddress;
  /** ARM id, if it is known: a URL does not contain it. */
  readonly applicationId: string | undefined;
  readonly cloud: Cloud;
  readonly credential: Credential;
  /** The name of the credential, such as `local:alice`. @default "default" */
  readonly signIn?: string;
  /** Hosts that may get tokens besides Azure's own. */
  readonly allowedHosts: readonly string[];
  /** The deployed stack that creates or reads it, if it was found there. */
  readonly stack: Stack | undefined;
  /** Path of its construct, if it was found by that. */
  readonly path: string | undefined;
}

/** Finds an application by its ARM id, its URL, the path of its construct or the name of an output. */
export function findTarget(
  args: TargetArguments,
  { environment }: Pick<CommandContext, "environment">,
): Target {
  const { where, stack, path, applicationId } = isWhere(args.app)
    ? { where: args.app, stack: undefined, path: undefined, applicationId: undefined }
    : findDeployed(args);
  const isUrl = !where.startsWith("/");
  const given = isUrl ? ApplicationAddress.fromUrl(where) : undefined;
  const hosts = allowedHosts(args, environment);
  const cloud = cloudFor(args, given?.projectUrl, hosts);
  const address = given ?? ApplicationAddress.fromArmId(where, cloud);
  const credential = credentialFor(args, address.projectUrl, environment);
  const sender = { cloud, credential, allowedHosts: hosts };
  checkDestination(new URL(address.projectUrl), "data plane", sender);
  return {
    address,
    applicationId: applicationId ?? (isUrl ? undefined : where),
    ...sender,
    signIn: credentialName(args, environment),
    stack,
    path,
  };
}

/** Whether it is an address of the application: a URL, or an ARM id. */
function isWhere(text: string): boolean {
  return /^(https?:\/\/|\/)/i.test(text);
}
