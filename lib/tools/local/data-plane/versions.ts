import { agentKey, type Agent, type AgentVersion } from "../entities/agent";
import { notFound } from "../errors/service-errors";
import {
  addVersion,
  findAgent,
  page,
  signIn,
  signInToWrite,
  type AgentServices,
} from "./agent-access";
import type { DataOperation } from "./data-operation";
import { renderVersion } from "./render-agent";

/** GET /agents/{agent}/versions */
export const listVersions =
  (services: AgentServices): DataOperation =>
  (project, [name = ""], request) => {
    signIn(services, request);
    const agent = findAgent(services, project, name);
    return page(agent.versions.map((version) => renderVersion(agent, version)));
  };

/** POST /agents/{agent}/versions */
export const createVersion =
  (services: AgentServices): DataOperation =>
  (project, [name = ""], request) => {
    signInToWrite(services, project, request);
    const agent = addVersion(services, findAgent(services, project, name), request.body);
    const latest = agent.versions.at(-1);
    if (latest === undefined) throw notFound(`version of agent ${name}`);
    return { status: 200, body: renderVersion(agent, latest) };
  };

/** GET /agents/{agent}/versions/{version} */
export const getVersion =
  (services: AgentServices): DataOperation =>
  (project, [name = "", version = ""], request) => {
    signIn(services, request);
    const agent = findAgent(services, project, name);
    return { status: 200, body: renderVersion(agent, findVersion(agent, version)) };
  };

/** DELETE /agents/{agent}/versions/{version} */
export const deleteVersion =
  (services: AgentServices): DataOperation =>
  (project, [name = "", version = ""], request) => {
    signInToWrite(services, project, request);
    const agent = findAgent(services, project, name);
    const gone = findVersion(agent, version);
    const versions = agent.versions.filter((other) => other.version !== gone.version);
    services.agents.put(agentKey(project.id, name), { ...agent, versions });
    return { status: 200, body: { object: "agent.version.deleted", name, version, deleted: true } };
  };

function findVersion(agent: Agent, wanted: string): AgentVersion {
  const version = agent.versions.find((candidate) => candidate.version === wanted);
  if (version === undefined) throw notFound(`version ${wanted} of agent ${agent.name}`);
  return version;
}
