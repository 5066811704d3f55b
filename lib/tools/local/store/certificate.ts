import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rootCertificates } from "node:tls";
import type { KeyPair } from "../../certificate/key-pair";
import { replaceFile } from "./replace-file";

/** A certificate in files, for the programs that should trust it. */
export interface Certificate extends KeyPair {
  /** The certificate alone, for `NODE_EXTRA_CA_CERTS`. */
  readonly file: string;
  /** The certificate and the public roots, for `SSL_CERT_FILE`, which replaces a program's own roots. */
  readonly bundleFile: string;
  /** Removes the files, unless the folder was given. */
  remove(): Promise<void>;
}

/** Writes a certificate into the given folder, or into a temporary one. */
export async function placeCertificate(pair: KeyPair, folder?: string): Promise<Certificate> {
  const directory = folder ?? (await mkdtemp(join(tmpdir(), "local-azure-")));
  const file = join(directory, "certificate.pem");
  const bundleFile = join(directory, "bundle.pem");
  replaceFile(file, pair.pem);
  replaceFile(bundleFile, [pair.pem, ...rootCertificates, await inheritedRoots()].join("\n"));
  return {
    ...pair,
    file,
    bundleFile,
    remove: async () => {
      if (folder === undefined) await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Roots that this machine already trusts by configuration, such as those of a company's proxy. */
function inheritedRoots(): Promise<string> {
  const file = process.env["SSL_CERT_FILE"];
  return file === undefined ? Promise.resolve("") : readFile(file, "utf8").catch(() => "");
}
