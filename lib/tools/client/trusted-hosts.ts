import { isAccountHost } from "./account-host";
import { isAllowed, parseAllowedHost } from "./allowed-host";
import { Cloud } from "./cloud";
import { FoundryAgentError } from "./foundry-agent-error";
import { isLocal } from "./local-host";
import type { Sender, Service } from "./sender";

/** Clouds whose hosts are known to be Azure's. */
const AZURE = [Cloud.PUBLIC, Cloud.US_GOVERNMENT];

/** Whether it is an account's host in one of Azure's clouds. */
export function isDataPlane(hostname: string): boolean {
  return AZURE.some(({ hostSuffix }) => isAccountHost(hostname, hostSuffix));
}

/** Whether it is Azure Resource Manager in one of Azure's clouds. */
export function isResourceManager({ origin }: URL): boolean {
  return AZURE.some(({ armUrl }) => armUrl === origin);
}

/**
 * The one rule of where tokens and questions go; every request passes here before its token is even requested. A URL can
 * come from anybody: a command line that was copied, a file of outputs, an answer. So the host must be Azure's, this
 * machine's, or one that the user allowed by name, and the connection must be encrypted. Only tokens of a local Azure,
 * which open nothing elsewhere, go to this machine without TLS.
 */
export function checkDestination(url: URL, service: Service, sender: Sender): void {
  checkForm(url);
  const isHere = isLocal(url.hostname);
  if (url.protocol === "http:" && !sender.credential.isLocal) {
    throw withoutTls(url, "; for a local Azure, sign in with local:NAME");
  }
  if (isHere || isTrusted(url, service, sender)) return;
  throw unknownHost(url, service);
}

/** The same for an address of Azure Resource Manager that was typed, which alone does not make it one. */
export function checkResourceManager(url: URL, allowedHosts: readonly string[]): void {
  checkForm(url);
  if (isLocal(url.hostname) || isResourceManager(url) || isAllowedIn(allowedHosts, url)) return;
  throw unknownHost(url, "Azure Resource Manager");
}

/** What holds for every URL, whoever sends something there. */
export function checkForm(url: URL): void {
  if (url.username !== "" || url.password !== "") {
    throw refused(
      `a URL with a user or password is refused: what follows its @ is the host, ${url.host}`,
    );
  }
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw refused(`tokens are sent to https:// only, got a URL that begins with ${url.protocol}`);
  }
  if (url.protocol === "http:" && !isLocal(url.hostname)) throw withoutTls(url);
}

const NAMES: { readonly [service in Service]: string } = {
  "data plane": "Microsoft Foundry",
  "Azure Resource Manager": "Azure Resource Manager",
};

function isTrusted(url: URL, service: Service, { cloud, allowedHosts = [] }: Sender): boolean {
  if (isAllowedIn(allowedHosts, url)) return true;
  if (service === "Azure Resource Manager") return url.origin === new URL(cloud.armUrl).origin;
  const isAccount = isDataPlane(url.hostname) || isAccountHost(url.hostname, cloud.hostSuffix);
  return isAccount && url.port === "";
}

function isAllowedIn(hosts: readonly string[], url: URL): boolean {
  return hosts.map(parseAllowedHost).some((allowed) => isAllowed(allowed, url));
}

function unknownHost({ host }: URL, service: Service): FoundryAgentError {
  return refused(
    `${host} is not a host of ${NAMES[service]}, so nothing is sent there: if it is yours, such as a gateway or a custom domain, allow it by name, with --allow-host ${host} or FOUNDRY_AGENTS_ALLOWED_HOSTS on the command line, and with allowedHosts in a program`,
  );
}

function withoutTls({ host }: URL, advice = ""): FoundryAgentError {
  return refused(`${host} does not use TLS: tokens are sent to https:// only${advice}`);
}

function refused(why: string): FoundryAgentError {
  return new FoundryAgentError(why, "request");
}
