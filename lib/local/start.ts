import { randomUUID } from "node:crypto";
import { adminRoutes } from "./admin-routes";
import { checkOptions } from "./check-options";
import { compose } from "./compose";
import { azapiEnvironment } from "./environment";
import { makeCertificate, type Certificate } from "./http/certificate";
import { listen, type Listener } from "./http/listener";
import type { LocalAzure } from "./local-azure";
import type { LocalAzureOptions } from "./options";
import { tokenEndpoint } from "./sign-in/token-endpoint";

/**
 * Starts a local Azure on 127.0.0.1: Resource Manager, token endpoint and Foundry data plane, behaving as the service
 * was recorded to. Everything is in memory and gone after `stop`.
 */
export async function startLocalAzure(options: LocalAzureOptions = {}): Promise<LocalAzure> {
  checkOptions(options);
  const certificate = await makeCertificate();
  const { port = 0 } = options;
  const opened: Listener[] = [];
  const open = async (...args: Parameters<typeof listen>) => {
    const listener = await listen(...args);
    opened.push(listener);
    return listener;
  };
  const stop = async () => {
    await Promise.all(opened.map((listener) => listener.close()));
    await certificate.remove();
  };
  try {
    const server = await open(port, certificate);
    const tokenServer = await open(port === 0 ? 0 : port + 1);
    return assemble(options, certificate, { server, tokenServer }, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Listeners {
  readonly server: Listener;
  readonly tokenServer: Listener;
}

/** Puts the parts together and lets them answer. */
function assemble(
  options: LocalAzureOptions,
  certificate: Certificate,
  { server, tokenServer }: Listeners,
  stop: () => Promise<void>,
): LocalAzure {
  const url = `https://127.0.0.1:${server.port}`;
  const { services, timeline, log, admin, handler } = compose(options, url);
  const identityHeader = randomUUID();
  const tokenUrl = `http://127.0.0.1:${tokenServer.port}/token`;
  const azure: LocalAzure = {
    url,
    tokenUrl,
    certificateFile: certificate.file,
    log,
    timeline,
    admin,
    environment: () =>
      azapiEnvironment({
        url,
        tokenUrl,
        identityHeader,
        tenantId: services.directory.tenantId,
        projectId: services.projects.under("")[0]?.id ?? "",
        bundleFile: certificate.bundleFile,
      }),
    token: (principal, options) =>
      services.tokens.make({ ...options, principalId: services.directory.idOf(principal) }),
    stop,
  };
  server.serve(handler);
  const token = tokenEndpoint(services, identityHeader);
  const forOthers = adminRoutes(azure);
  tokenServer.serve((request) => (request.path === "/token" ? token(request) : forOthers(request)));
  return azure;
}
