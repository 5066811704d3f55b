import { X509Certificate } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { rootCertificates } from "node:tls";

/**
 * The certificates to trust: Node's own, and those in SSL_CERT_FILE and SSL_CERT_DIR, which azapi honors on Linux.
 * Undefined when there are none: Node's defaults. As in Go, what is missing, unreadable or not a certificate is passed
 * over (read in Go's `crypto/x509`): a connection that needed it then fails, and says so.
 */
export function trustedCertificates(environment: NodeJS.ProcessEnv): string[] | undefined {
  const { SSL_CERT_FILE: file, SSL_CERT_DIR: directories } = environment;
  const files = [
    ...(file ? [file] : []),
    ...(directories ? directories.split(":").flatMap(filesIn) : []),
  ];
  const certificates = files.flatMap(certificatesIn);
  return certificates.length === 0 ? undefined : [...rootCertificates, ...certificates];
}

function filesIn(directory: string): string[] {
  return readable(() => readdirSync(directory), []).map((name) => join(directory, name));
}

function certificatesIn(file: string): string[] {
  const isFile = readable(() => statSync(file).isFile(), false);
  const text = isFile ? readable(() => readFileSync(file, "latin1"), "") : "";
  return (text.match(CERTIFICATE) ?? []).filter(isCertificate);
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

function isCertificate(pem: string): boolean {
  return readable(() => new X509Certificate(pem) !== undefined, false);
}

function readable<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
