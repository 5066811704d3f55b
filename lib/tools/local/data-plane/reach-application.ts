import { INVOKE_APPLICATION } from "../../../azure/data-actions";
import { agentKey, kindOf, type Agent } from "../entities/agent";
import type { Application } from "../entities/application";
import type { Project } from "../entities/project";
import { agentKindRefused, invokeForbidden, protocolNotSpoken } from "../errors/caller-errors";
import { applicationNotFound } from "../errors/service-errors";
import type { Request } from "../http/exchange";
import { ServiceError } from "../http/service-error";
import type { Services } from "../services/services";
import { FOUNDRY_AUDIENCE } from "../sign-in/tokens";
import { assertApiVersion } from "./api-version";
import { missingRole } from "./missing-role";
import { servingOf, type Serving } from "./serving";

/** What it takes to reach an agent through its application. */
export type ReachServices = Pick<
  Services,
  | "access"
  | "agents"
  | "applications"
  | "behaviours"
  | "deployments"
  | "directory"
  | "throttle"
  | "tokens"
>;

/** Who answers a call through an application. */
export interface Reached {
  readonly application: Application;
  readonly serving: Serving;
  readonly agent: Agent | undefined;
}

/** The checks that every call through an application passes on its way to the agent, with any protocol. */
export function reachApplication(
  services: ReachServices,
  project: Project,
  name: string,
  request: Request,
  protocol: string,
): Reached {
  const { agents, applications, behaviours, deployments, throttle, tokens } = services;
  const caller = tokens.principalOf(request.headers, [FOUNDRY_AUDIENCE]);
  const application = applications.get(`${project.id}/applications/${name}`);
  if (application === undefined) throw applicationNotFound(name);
  if (!mayInvoke(services, application, caller)) {
    const operation = `${request.method} /api/projects/{projectName}/applications/*`;
    const denied = { principalId: caller, dataAction: INVOKE_APPLICATION, operation };
    throw missingRole(behaviours, denied, invokeForbidden(caller, application.id));
  }
  assertApiVersion(request, behaviours.invokeApiVersions);
  throttle.count(application.id);

  const below = deployments.under(`${application.id}/agentDeployments/`);
  const serving = servingOf(application, below, behaviours);
  if (serving instanceof ServiceError) throw serving;
  assertSpoken(services, application, serving, protocol);
  const agent = agents.get(agentKey(project.id, serving.agentName));
  assertPrompt(agent, serving);
  return { application, serving, agent };
}

/**
 * Documented: callers need the role. The schema describes OrganizationScope as membership in the tenant, and Channels as
 * Azure Bot Service; how either treats a Responses call is not on record. Ours: only the second requires the role.
 */
function mayInvoke(
  { access, directory }: ReachServices,
  { id, body }: Application,
  caller: string,
): boolean {
  const isOpen = body.authorizationScheme === "OrganizationScope" && directory.knows(caller);
  return isOpen || access.allows(caller, id, "dataActions", INVOKE_APPLICATION);
}

/**
 * Documented 2026-06: one protocol at a time. One script uses Activity on a deployment that declares only Responses;
 * ours: an undeclared protocol is refused. With none declared it is Responses, the documented one.
 */
function assertSpoken(
  { deployments }: ReachServices,
  { id }: Application,
  { deployment }: Serving,
  protocol: string,
): void {
  const declared = deployments.get(`${id}/agentDeployments/${deployment}`)?.body.protocols ?? [];
  const spoken = declared.length === 0 ? [RESPONSES] : declared.map((entry) => entry.protocol);
  if (!spoken.includes(protocol)) throw protocolNotSpoken(deployment, spoken, protocol);
}

export const RESPONSES = "Responses";
export const ACTIVITY = "Activity";

/** Recorded 2026-03-26: a hosted agent is accepted as a deployment and refused at every call. */
function assertPrompt(agent: Agent | undefined, { agentVersion }: Serving): void {
  const version = agent?.versions.find((candidate) => candidate.version === agentVersion);
  if (version && kindOf(version) === "hosted") throw agentKindRefused("hosted");
}
