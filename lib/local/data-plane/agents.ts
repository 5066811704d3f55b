import { bodyRefused, dataActionForbidden, notFound } from "../errors";
import type { Answer, Request } from "../http/exchange";
import { isObject, withoutUndefined, type JsonObject } from "../json";
import type { Project, Services } from "../services";
import { WRITE_AGENTS } from "../sign-in/role-permissions";
import { ARM_AUDIENCE, FOUNDRY_AUDIENCE } from "../sign-in/tokens";
import { agentKey, renderAgent, renderVersion, type Agent, type AgentVersion } from "./agent";
import type { DataOperation } from "./data-operation";

type Needs = Pick<Services, "access" | "agenda" | "agents" | "behaviours" | "tokens">;

/** Documented: letters and digits at both ends, hyphens inside, at most 63 characters. */
const AGENT_NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

/** GET /agents */
export const listAgents =
  (services: Needs): DataOperation =>
  ({ id }, _names, request) => {
    signIn(services, request);
    return page(services.agents.under(agentKey(id, "")).map(renderAgent));
  };

/** POST /agents: the first version of a new agent. */
export const createAgent =
  (services: Needs): DataOperation =>
  (project, _names, request) => {
    assertMayWrite(services, project, request);
    const name = isObject(request.body) ? request.body["name"] : undefined;
    if (typeof name !== "string" || !AGENT_NAME.test(name)) {
      throw bodyRefused(
        "name must be letters and digits, with hyphens inside, at most 63 characters",
      );
    }
    if (services.agents.get(agentKey(project.id, name))) {
      throw bodyRefused(`agent '${name}' exists`);
    }
    const agent = { projectId: project.id, name, versions: [] };
    return { status: 200, body: renderAgent(addVersion(services, agent, request.body)) };
  };

/** GET /agents/{agent} */
export const getAgent =
  (services: Needs): DataOperation =>
  (project, [name = ""], request) => {
    signIn(services, request);
    return { status: 200, body: renderAgent(find(services, project, name)) };
  };

/** POST /agents/{agent} and /agents/{agent}/versions: a new version when the definition changed, else the latest one. */
export const createVersion =
  (services: Needs): DataOperation =>
  (project, [name = ""], request) => {
    assertMayWrite(services, project, request);
    const agent = addVersion(services, find(services, project, name), request.body);
    const latest = agent.versions.at(-1);
    const isVersions = request.path.endsWith("/versions");
    return {
      status: 200,
      body: isVersions && latest ? renderVersion(agent, latest) : renderAgent(agent),
    };
  };

/** DELETE /agents/{agent} */
export const deleteAgent =
  (services: Needs): DataOperation =>
  (project, [name = ""], request) => {
    assertMayWrite(services, project, request);
    const agent = find(services, project, name);
    services.agents.delete(agentKey(project.id, agent.name));
    return { status: 200, body: { object: "agent.deleted", name: agent.name, deleted: true } };
  };

/** GET /agents/{agent}/versions */
export const listVersions =
  (services: Needs): DataOperation =>
  (project, [name = ""], request) => {
    signIn(services, request);
    const agent = find(services, project, name);
    return page(agent.versions.map((version) => renderVersion(agent, version)));
  };

/** GET /agents/{agent}/versions/{version} */
export const getVersion =
  (services: Needs): DataOperation =>
  (project, [name = "", version = ""], request) => {
    signIn(services, request);
    const agent = find(services, project, name);
    return { status: 200, body: renderVersion(agent, findVersion(agent, version)) };
  };

/** DELETE /agents/{agent}/versions/{version} */
export const deleteVersion =
  (services: Needs): DataOperation =>
  (project, [name = "", version = ""], request) => {
    assertMayWrite(services, project, request);
    const agent = find(services, project, name);
    const gone = findVersion(agent, version);
    const versions = agent.versions.filter((other) => other.version !== gone.version);
    services.agents.put(agentKey(project.id, name), { ...agent, versions });
    return { status: 200, body: { object: "agent.version.deleted", name, version, deleted: true } };
  };

/** Terraform's data-plane resource asks for a token of the ARM audience when it faces a loopback address. */
function signIn({ tokens }: Needs, { headers }: Request): string {
  return tokens.principalOf(headers["authorization"], [FOUNDRY_AUDIENCE, ARM_AUDIENCE]);
}

function assertMayWrite(services: Needs, { id }: Project, request: Request): void {
  const caller = signIn(services, request);
  const { access, behaviours } = services;
  if (behaviours.roleAware && !access.allows(caller, id, "dataActions", WRITE_AGENTS)) {
    throw dataActionForbidden();
  }
}

function addVersion({ agenda, agents }: Needs, agent: Agent, body: unknown): Agent {
  const definition = isObject(body) ? body["definition"] : undefined;
  if (!isObject(body) || !isObject(definition)) throw bodyRefused("definition must be an object");
  const latest = agent.versions.at(-1);
  if (latest && JSON.stringify(latest.definition) === JSON.stringify(definition)) return agent;

  const { description, metadata } = body;
  const version: AgentVersion = {
    version: String(Number(latest?.version ?? "0") + 1),
    createdAt: agenda.now(),
    definition,
    ...withoutUndefined({
      description: typeof description === "string" ? description : undefined,
      metadata: isObject(metadata) ? metadata : undefined,
    }),
  };
  const changed = { ...agent, versions: [...agent.versions, version] };
  agents.put(agentKey(agent.projectId, agent.name), changed);
  return changed;
}

function find({ agents }: Needs, { id }: Project, name: string): Agent {
  const agent = agents.get(agentKey(id, name));
  if (agent === undefined) throw notFound(`agent ${name}`);
  return agent;
}

function findVersion(agent: Agent, wanted: string): AgentVersion {
  const version = agent.versions.find((candidate) => candidate.version === wanted);
  if (version === undefined) throw notFound(`version ${wanted} of agent ${agent.name}`);
  return version;
}

function page(data: JsonObject[]): Answer {
  const names = data.map((item) => item["id"] ?? null);
  return {
    status: 200,
    body: {
      object: "list",
      data,
      first_id: names.at(0) ?? null,
      last_id: names.at(-1) ?? null,
      has_more: false,
    },
  };
}
