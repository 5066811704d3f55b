/** Terraform sets this variable for its plugins; the value is fixed in Terraform. */
const COOKIE_KEY = "TF_PLUGIN_MAGIC_COOKIE";
const COOKIE_VALUE = "d602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2";

/** What Terraform passes to a plugin in its environment. */
export interface Handshake {
  /** The only certificate that may call, PEM. */
  clientCertificate: string;
}

/** Reads the environment; undefined when Terraform did not start this process. */
export function readHandshake(environment: NodeJS.ProcessEnv): Handshake | undefined {
  const clientCertificate = environment.PLUGIN_CLIENT_CERT;
  if (environment[COOKIE_KEY] !== COOKIE_VALUE || clientCertificate === undefined) return undefined;
  return { clientCertificate };
}

/**
 * The line on stdout by which Terraform finds the server: version of the handshake, version of the
 * protocol, address, kind, and the server's certificate (PEM) as bare base64 without padding.
 */
export function handshakeLine(port: number, certificate: string): string {
  const encoded = certificate.replace(/-----[A-Z ]+-----|[=\s]/g, "");
  return `1|6|tcp|127.0.0.1:${port}|grpc|${encoded}`;
}
