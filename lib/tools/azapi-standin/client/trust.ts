import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { rootCertificates } from "node:tls";

/**
 * The certificates to trust: Node's own, and those in SSL_CERT_FILE and SSL_CERT_DIR, which azapi
 * honors on Linux. Undefined when neither is set: Node's defaults.
 */
export function trustedCertificates(environment: NodeJS.ProcessEnv): string[] | undefined {
  const { SSL_CERT_FILE: file, SSL_CERT_DIR: directories } = environment;
  const files = [
    ...(file ? [file] : []),
    ...(directories ? directories.split(":").flatMap(filesIn) : []),
  ];
  if (files.length === 0) return undefined;
  return [...rootCertificates, ...files.map((path) => readFileSync(path, "utf8"))];
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(directory, entry.name));
}
