/** The names of this machine, as URLs have them; only a local Azure answers there. */
export const LOCAL_HOSTS = ["127.0.0.1", "localhost", "[::1]"];

/** Whether it is this machine, where only a local Azure answers. */
export function isLocal(hostname: string): boolean {
  return LOCAL_HOSTS.includes(hostname);
}
