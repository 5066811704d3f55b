import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import { LocalAzureError } from "../local-azure-error";

/** A certificate for 127.0.0.1 and localhost, made for one run and removed after it. */
export interface Certificate {
  readonly key: string;
  readonly pem: string;
  /** The certificate alone, for `NODE_EXTRA_CA_CERTS`. */
  readonly file: string;
  /** The certificate and the public roots, for `SSL_CERT_FILE`, which replaces a program's own roots. */
  readonly bundleFile: string;
  remove(): Promise<void>;
}

/** Makes a certificate that is its own authority, so that Go and Node accept it when told to trust it. */
export async function makeCertificate(): Promise<Certificate> {
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
  const directory = await mkdtemp(join(tmpdir(), "local-azure-"));
  const file = join(directory, "certificate.pem");
  const bundleFile = join(directory, "bundle.pem");
  await writeFile(file, pem);
  await writeFile(bundleFile, [pem, ...rootCertificates, await inheritedRoots()].join("\n"));
  return {
    key,
    pem,
    file,
    bundleFile,
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}

/** Roots that this machine was told to trust already, such as those of a company's proxy. */
function inheritedRoots(): Promise<string> {
  const file = process.env["SSL_CERT_FILE"];
  return file === undefined ? Promise.resolve("") : readFile(file, "utf8").catch(() => "");
}
