import { makeKeyPair } from "../../lib/tools/certificate/key-pair";

/** A key and a certificate for 127.0.0.1 that no one trusts before being told to. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export function makeCertificate(): Certificate {
  const { key, pem } = makeKeyPair();
  return { key, cert: pem };
}
