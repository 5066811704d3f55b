/** Whether it is this machine, where only a local Azure answers. */
export function isLocal(hostname: string): boolean {
  return hostname === "127.0.0.1" || hostname === "localhost";
}
