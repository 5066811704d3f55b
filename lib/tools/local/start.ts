import { resolve } from "node:path";
import { adminRoutes } from "./admin/admin-routes";
import { compose } from "./compose";
import { RECORD_FORMS } from "./entities/forms";
import { azapiEnvironment } from "./environment";
import { placeCertificate, type Certificate } from "./store/certificate";
import { listen, type Listener } from "./http/listener";
import type { LocalAzure } from "./local-azure";
import { assertParametersDiffer } from "./parameters";
import { SECRETS, secretsIn, type Secrets } from "./secrets";
import { checkOptions } from "./settings/check-options";
import type { LocalAzureOptions } from "./settings/options";
import { tokenEndpoint } from "./sign-in/token-endpoint";
import { StateFolder } from "./store/state-folder";
import { memoryStores, type Stores } from "./store/stores";

/** The form of everything that is kept. */
const FORMS = { ...RECORD_FORMS, secrets: SECRETS };

/**
 * Starts a local Azure on 127.0.0.1: Resource Manager, token endpoint and Foundry data plane, behaving as the service
 * was recorded to behave. Without a folder for its state everything is in memory and gone after `stop`.
 */
export async function startLocalAzure(options: LocalAzureOptions = {}): Promise<LocalAzure> {
  checkOptions(options);
  const { port = 0, state } = options;
  const stores = state === undefined ? memoryStores() : new StateFolder(resolve(state), FORMS);
  const opened: Listener[] = [];
  let certificate: Certificate | undefined;
  const open = async (...args: Parameters<typeof listen>) => {
    const listener = await listen(...args);
    opened.push(listener);
    return listener;
  };
  const close = async () => {
    await Promise.all(opened.map((listener) => listener.close()));
    await certificate?.remove();
    stores.close();
  };
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= close());
  try {
    const secrets = secretsIn(stores.of("secrets"));
    certificate = await placeCertificate(secrets.certificate, state && resolve(state));
    const server = await open(port, certificate);
    const tokenServer = await open(port === 0 ? 0 : port + 1);
    const listeners = { server, tokenServer };
    return assemble(options, { stores, secrets, certificate, listeners }, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Parts {
  readonly stores: Stores;
  readonly secrets: Secrets;
  readonly certificate: Certificate;
  readonly listeners: { readonly server: Listener; readonly tokenServer: Listener };
}

/** Assembles the parts and starts serving. */
function assemble(
  options: LocalAzureOptions,
  { stores, secrets, certificate, listeners: { server, tokenServer } }: Parts,
  stop: () => Promise<void>,
): LocalAzure {
  let tellStopped: () => void = () => undefined;
  const url = `https://127.0.0.1:${server.port}`;
  const { services, timeline, log, admin, handler } = compose(options, url, {
    stores,
    signingKey: secrets.signingKey,
  });
  const { identityHeader } = secrets;
  const tokenUrl = `http://127.0.0.1:${tokenServer.port}/token`;
  const azure: LocalAzure = {
    url,
    tokenUrl,
    certificateFile: certificate.file,
    log,
    timeline,
    admin,
    ignoredKeys: () => services.ignoredKeys.entries(),
    environment: () =>
      azapiEnvironment({
        url,
        tokenUrl,
        identityHeader,
        tenantId: services.directory.tenantId,
        projectId: services.projects.under("")[0]?.id ?? "",
        bundleFile: certificate.bundleFile,
      }),
    token: (principal, options) => {
      const { directory, tokens } = services;
      const principalId = directory.idOf(principal);
      const isApplication = directory.isApplication(principalId);
      return tokens.make({ ...options, principalId, isApplication });
    },
    stopped: new Promise((resolve) => (tellStopped = resolve)),
    stop: () => stop().then(tellStopped),
  };
  server.serve(handler);
  const token = tokenEndpoint(services, identityHeader);
  const forOthers = adminRoutes(azure);
  tokenServer.serve((request) => {
    assertParametersDiffer(request);
    return request.path === "/token" ? token(request) : forOthers(request);
  });
  return azure;
}
