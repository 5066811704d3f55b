import { checkMembers, wrongArgument } from "./argument";
import { checkCloud, Cloud } from "./cloud";
import { checkCredential, credentialNamed, type Credential } from "./credential";

/** What the options of every client have in common. */
interface Given {
  readonly address: { readonly projectUrl: string };
  readonly credential?: Credential | undefined;
  readonly cloud?: Cloud | undefined;
  readonly allowedHosts?: readonly string[] | undefined;
}

/** The kind of address that a client takes. */
export interface AddressKind {
  /** Its class. */
  readonly name: string;
  /** What an address of that class tells, and another one does not. */
  readonly member: string;
}

/** Checks a client's options, which come from JavaScript too, and completes them. */
export function completed<Options extends Given>(
  options: Options,
  { name, member }: AddressKind,
): Options & { readonly credential: Credential; readonly cloud: Cloud } {
  const form = `an ${name}, such as ${name}.fromUrl("https://…")`;
  const given: unknown = options;
  if (typeof given !== "object" || given === null) {
    throw wrongArgument("the options of a client", `an object with an address: ${form}`, given);
  }
  checkMembers("address", form, options.address, ["projectUrl", member]);
  const { credential = credentialNamed("default"), allowedHosts = [] } = options;
  const { cloud = Cloud.at(options.address.projectUrl) } = options;
  checkCredential(credential);
  checkCloud(cloud);
  if (!Array.isArray(allowedHosts) || allowedHosts.some((host) => typeof host !== "string")) {
    throw wrongArgument("allowedHosts", 'a list such as ["gateway.contoso.com"]', allowedHosts);
  }
  return { ...options, credential, cloud };
}
