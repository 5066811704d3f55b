import { isObject } from "../core/json";
import { agentKey } from "../entities/agent";
import { bodyRefused } from "../errors/service-errors";
import {
  addVersion,
  findAgent,
  page,
  signIn,
  signInToWrite,
  type AgentServices,
} from "./agent-access";
import type { DataOperation } from "./data-operation";
import { renderAgent } from "./render-agent";

/** Documented: letters and digits at both ends, hyphens inside, at most 63 characters. */
const AGENT_NAME = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i;

/** GET /agents */
export const listAgents =
  (services: AgentServices): DataOperation =>
  ({ id }, _names, request) => {
    signIn(services, request);
    return page(services.agents.under(agentKey(id, "")).map(renderAgent));
  };

/** POST /agents: the first version of a new agent. */
export const createAgent =
  (services: AgentServices): DataOperation =>
  (project, _names, request) => {
    signInToWrite(services, project, request);
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
  (services: AgentServices): DataOperation =>
  (project, [name = ""], request) => {
    signIn(services, request);
    return { status: 200, body: renderAgent(findAgent(services, project, name)) };
  };

/** POST /agents/{agent}: a new version when the definition changed. */
export const updateAgent =
  (services: AgentServices): DataOperation =>
  (project, [name = ""], request) => {
    signInToWrite(services, project, request);
    const agent = addVersion(services, findAgent(services, project, name), request.body);
    return { status: 200, body: renderAgent(agent) };
  };

/** DELETE /agents/{agent} */
export const deleteAgent =
  (services: AgentServices): DataOperation =>
  (project, [name = ""], request) => {
    signInToWrite(services, project, request);
    const agent = findAgent(services, project, name);
    services.agents.delete(agentKey(project.id, agent.name));
    return { status: 200, body: { object: "agent.deleted", name: agent.name, deleted: true } };
  };
