import type { Credential } from "../../lib/tools/client/credential";

/** A credential for servers of a test, which are on this machine and without TLS. */
export function testCredential(token: string): Credential {
  return { isLocal: true, getToken: () => Promise.resolve({ token, expiresOnTimestamp: 0 }) };
}
