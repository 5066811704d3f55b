import { randomUUID } from "node:crypto";
import { setImmediate, setTimeout } from "node:timers/promises";
import { Admin } from "./admin/admin";
import { ARM_TYPES } from "./arm-types/registry";
import { DEFAULT_BEHAVIOURS, type Behaviours } from "./behaviours/behaviours";
import { Faults } from "./behaviours/faults";
import { BusyParents } from "./behaviours/parent-busy";
import { Throttle } from "./behaviours/throttle";
import { Agenda } from "./core/agenda";
import { realClock } from "./core/clock";
import { NameCounter } from "./core/name-counter";
import type { Place } from "./core/place";
import { servingOf } from "./data-plane/serving";
import { ServingTimeline } from "./data-plane/timeline";
import { dispatcher } from "./dispatch";
import type { Seeded } from "./entities/seeded";
import { finishRunning } from "./finish-running";
import type { Handler } from "./http/exchange";
import { MemoryRequestLog } from "./http/request-log";
import { ServiceError } from "./http/service-error";
import { LongRunning } from "./services/long-running";
import type { Services } from "./services/services";
import { DEFAULT_DIRECTORY, DEFAULT_PROJECTS, type LocalAzureOptions } from "./settings/options";
import { seed } from "./settings/seed";
import { Access, type RoleStores } from "./sign-in/access";
import { Directory } from "./sign-in/directory";
import { Tokens } from "./sign-in/tokens";
import { bounded } from "./store/bounded";
import { observed } from "./store/observed";
import type { Stores } from "./store/stores";

/** A local Azure without the network. */
export interface Composition {
  readonly services: Services;
  readonly timeline: ServingTimeline;
  readonly log: MemoryRequestLog;
  readonly admin: Admin;
  /** Answers what arrives at its address. */
  readonly handler: Handler;
}

/** What a local Azure builds on. */
export interface Ground {
  readonly stores: Stores;
  /** See `Secrets`. */
  readonly signingKey: string;
}

/** Sessions and calls that are kept, so that a server that runs for days does not grow without limit. */
const MOST_CALLS = 1000;

/** Builds the services of the operations, for the address at which they will be served. */
export function compose(
  options: LocalAzureOptions,
  url: string,
  { stores, signingKey }: Ground,
): Composition {
  const clock = options.clock ?? realClock;
  const agenda = new Agenda(clock, options.clockScale ?? 1);
  const behaviours: Behaviours = { ...DEFAULT_BEHAVIOURS, ...options.behaviours };
  const directory = new Directory(options.directory ?? DEFAULT_DIRECTORY, stores.of("principals"));
  const place: Place = {
    url,
    location: options.location ?? "eastus2",
    tenantId: directory.tenantId,
  };
  const timeline = new ServingTimeline(() => agenda.settle());
  const watch = (id: string) => recordServing(services, timeline, id);
  const roles: RoleStores = {
    roleAssignments: stores.of("roleAssignments"),
    roleDefinitions: stores.of("roleDefinitions"),
    cosmosRoleAssignments: stores.of("cosmosRoleAssignments"),
  };
  const services: Services = {
    agenda,
    newId: randomUUID,
    wait: (ms) => (ms > 0 ? setTimeout(ms * (options.clockScale ?? 1)) : setImmediate()),
    behaviours,
    directory,
    tokens: new Tokens(clock, directory.tenantId, signingKey),
    access: new Access(roles, directory),
    longRunning: new LongRunning(
      stores.of("operations"),
      agenda,
      behaviours,
      new BusyParents(behaviours),
      randomUUID,
      place,
    ),
    throttle: new Throttle(agenda, behaviours),
    ignoredKeys: new NameCounter(),
    place,
    accounts: stores.of("accounts"),
    modelDeployments: stores.of("modelDeployments"),
    projects: stores.of("projects"),
    applications: observed(stores.of("applications"), watch),
    deployments: observed(stores.of("deployments"), watch),
    ...roles,
    agents: stores.of("agents"),
    sessions: bounded(stores.of("sessions"), MOST_CALLS),
    invocations: bounded(stores.of("invocations"), MOST_CALLS),
  };
  const types = ARM_TYPES.map((armType) => armType(services));
  const seeded = stores.of<Seeded>("seeded");
  // A state that an older version wrote has no such mark, but always a project.
  if (seeded.get("settings") === undefined && services.projects.under("").length === 0) {
    seed(services, options.projects ?? DEFAULT_PROJECTS, options.roleAssignments ?? []);
  } else {
    finishRunning(services, types);
  }
  if (seeded.get("settings") === undefined) {
    seeded.put("settings", { at: new Date(agenda.now()).toISOString() });
  }
  stores.save();
  const log = new MemoryRequestLog();
  const faults = new Faults(options.faults);
  return {
    services,
    timeline,
    log,
    admin: new Admin(services, types, faults, () => stores.save()),
    handler: dispatcher(services, types, { log, faults, save: () => stores.save() }),
  };
}

/** Records who serves the application that a changed resource is or belongs to. */
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
  const serving = servingOf(application, below, behaviours);
  timeline.record(
    application.id,
    agenda.now(),
    serving instanceof ServiceError ? undefined : serving,
  );
}
