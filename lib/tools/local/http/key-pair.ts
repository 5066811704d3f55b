import { X509Certificate } from "node:crypto";
import { LocalAzureError } from "../core/local-azure-error";

/** A certificate for 127.0.0.1 and localhost with its key, both as PEM. */
export interface KeyPair {
  readonly key: string;
  readonly pem: string;
}

/** Makes a certificate that is its own authority, so that Go and Node accept it when told to trust it. */
export async function makeKeyPair(): Promise<KeyPair> {
  const { generate } = await import("selfsigned").catch(() => {
    throw new LocalAzureError("local Azure needs the package selfsigned: npm install selfsigned");
  });
  const { private: key, cert: pem } = await generate(
    [{ name: "commonName", value: "Local Azure" }],
    {
      keyType: "ec",
      algorithm: "sha256",
      notAfterDate: new Date(Date.now() + 30 * 24 * 3600 * 1000),
      extensions: [
        { name: "basicConstraints", cA: true, critical: true },
        { name: "keyUsage", digitalSignature: true, keyCertSign: true, critical: true },
        { name: "extKeyUsage", serverAuth: true },
        {
          name: "subjectAltName",
          altNames: [
            { type: 7, ip: "127.0.0.1" },
            { type: 2, value: "localhost" },
          ],
        },
      ],
    },
  );
  return { key, pem };
}

/** Whether the certificate can be trusted for so many milliseconds more. */
export function isGoodFor(ms: number, { pem }: KeyPair): boolean {
  return Date.parse(new X509Certificate(pem).validTo) > Date.now() + ms;
}
