import type { Cloud } from "./cloud";

/**
 * URL of a project's data plane. In Azure each account has a host of its own; local Azure, told by the address of its
 * ARM, has one for all.
 */
export function projectUrlOf(account: string, project: string, cloud: Cloud): string {
  const { hostname, origin } = new URL(cloud.armUrl);
  const host = isLocal(hostname) ? origin : `https://${account}.${cloud.hostSuffix}`;
  return `${host}/api/projects/${encodeURIComponent(project)}`;
}

/** Whether it is this machine, where only a local Azure answers. */
export function isLocal(hostname: string): boolean {
  return hostname === "127.0.0.1" || hostname === "localhost";
}
