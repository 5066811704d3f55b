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
import { makeCertificate } from "./http/certificate";
import type { Handler } from "./http/exchange";
import { listen } from "./http/listener";
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

export type { LocalAzureAdmin } from "./admin";
export type { Behaviours } from "./behaviours/behaviours";
export type { Fault } from "./behaviours/faults";
export type { Clock } from "./clock";
export type { AgentKind } from "./data-plane/agent";
export type { Serving } from "./data-plane/serving";
export type { LoggedRequest, RequestFilter, RequestLog } from "./http/request-log";
export type { LocalAzure } from "./local-azure";
export { LocalAzureError } from "./local-azure-error";
export type { LocalAgent, LocalAzureOptions, LocalProject, LocalRoleAssignment } from "./options";
export type { LocalDirectory, LocalGroup, LocalPrincipal } from "./sign-in/directory";
export type { Timeline, TimelineEntry } from "./timeline";

/**
 * Starts a local Azure on 127.0.0.1: Resource Manager, token endpoint and Foundry data plane, behaving as the service
 * was recorded to. Everything is in memory and gone after `stop`.
 */
export async function startLocalAzure(options: LocalAzureOptions = {}): Promise<LocalAzure> {
  checkOptions(options);
  const certificate = await makeCertificate();
  let handler: Handler = () => ({ status: 503 });
  let tokenHandler: Handler = () => ({ status: 503 });
  const server = await listen({
    port: options.port ?? 0,
    certificate,
    handler: (request) => handler(request),
  });
  const tokenServer = await listen({
    port: options.port ? options.port + 1 : 0,
    handler: (request) => tokenHandler(request),
  });

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
    stop: async () => {
      await Promise.all([server.close(), tokenServer.close()]);
      await certificate.remove();
    },
  };
  handler = dispatcher(services, log, faults);
  const token = tokenEndpoint(services, identityHeader);
  const admin = adminRoutes(azure);
  tokenHandler = (request) => (request.path === "/token" ? token(request) : admin(request));
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
