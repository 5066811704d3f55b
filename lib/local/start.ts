import { randomUUID } from "node:crypto";
import { Admin } from "./admin";
import { adminRoutes } from "./admin-routes";
import { Agenda } from "./agenda";
import { DEFAULT_BEHAVIOURS, type Behaviours } from "./behaviours/behaviours";
import { Faults } from "./behaviours/faults";
import { BusyParents } from "./behaviours/parent-busy";
import { realClock } from "./clock";
import { LongRunning } from "./control-plane/long-running";
import { servingOf } from "./data-plane/serving";
import { dispatcher } from "./dispatch";
import { azapiEnvironment } from "./environment";
import { makeCertificate, type Certificate } from "./http/certificate";
import { listen, type Listener } from "./http/listener";
import { MemoryRequestLog } from "./http/request-log";
import type { LocalAzure } from "./local-azure";
import { DEFAULT_DIRECTORY, DEFAULT_PROJECTS, type LocalAzureOptions } from "./options";
import { seed } from "./seed";
import type { Place, Services } from "./services";
import { Access } from "./sign-in/access";
import { Directory } from "./sign-in/directory";
import { tokenEndpoint } from "./sign-in/token-endpoint";
import { FOUNDRY_AUDIENCE, Tokens } from "./sign-in/tokens";
import { MemoryStore } from "./store/memory";
import { observed } from "./store/observed";
import { ServingTimeline } from "./timeline";
import { checkOptions } from "./check-options";

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
  const log = new MemoryRequestLog();
  const faults = new Faults();
  const { services, timeline } = build(options, url);
  const projects = options.projects ?? DEFAULT_PROJECTS;
  seed(services, projects, options.roleAssignments ?? []);

  const identityHeader = randomUUID();
  const tokenUrl = `http://127.0.0.1:${tokenServer.port}/token`;
  const azure: LocalAzure = {
    url,
    tokenUrl,
    certificateFile: certificate.file,
    log,
    timeline,
    admin: new Admin(services, faults),
    environment: () =>
      azapiEnvironment({
        url,
        tokenUrl,
        identityHeader,
        tenantId: services.directory.tenantId,
        projectId: projects[0]?.id ?? "",
        bundleFile: certificate.bundleFile,
      }),
    token: (principal) =>
      services.tokens.make({
        principalId: services.directory.idOf(principal),
        audience: FOUNDRY_AUDIENCE,
      }),
    stop,
  };
  server.serve(dispatcher(services, log, faults));
  const token = tokenEndpoint(services, identityHeader);
  const admin = adminRoutes(azure);
  tokenServer.serve((request) => (request.path === "/token" ? token(request) : admin(request)));
  return azure;
}

/** Builds what the operations work with. */
function build(
  options: LocalAzureOptions,
  url: string,
): { services: Services; timeline: ServingTimeline } {
  const clock = options.clock ?? realClock;
  const agenda = new Agenda(clock, options.clockScale ?? 1);
  const behaviours: Behaviours = { ...DEFAULT_BEHAVIOURS, ...options.behaviours };
  const directory = new Directory(options.directory ?? DEFAULT_DIRECTORY);
  const place: Place = {
    url,
    location: options.location ?? "eastus2",
    tenantId: directory.tenantId,
  };
  const timeline = new ServingTimeline();
  const watch = (id: string) => recordServing(services, timeline, id);
  const roleAssignments: Services["roleAssignments"] = new MemoryStore();
  const services: Services = {
    agenda,
    newId: randomUUID,
    behaviours,
    directory,
    tokens: new Tokens(clock, directory.tenantId),
    access: new Access(roleAssignments, directory),
    longRunning: new LongRunning(agenda, behaviours, new BusyParents(behaviours), {
      newId: randomUUID,
      place,
    }),
    place,
    projects: new MemoryStore(),
    applications: observed(new MemoryStore(), watch),
    deployments: observed(new MemoryStore(), watch),
    roleAssignments,
    agents: new MemoryStore(),
  };
  return { services, timeline };
}

/** Notes who serves the application that a changed resource is, or belongs to. */
function recordServing(
  { agenda, applications, behaviours, deployments }: Services,
  timeline: ServingTimeline,
  id: string,
): void {
  const applicationId = id.replace(/\/agentDeployments\/[^/]+$/i, "");
  const application = applications.get(applicationId);
  if (application === undefined) {
    timeline.end(applicationId, agenda.now());
    return;
  }
  const below = deployments.under(`${applicationId}/agentDeployments/`);
  timeline.record(application.id, agenda.now(), servingOf(application, below, behaviours));
}
