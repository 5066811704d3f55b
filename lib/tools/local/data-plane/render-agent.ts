import type { JsonObject } from "../core/json";
import type { Agent, AgentVersion } from "../entities/agent";

/** A version as the data plane returns it. */
export function renderVersion({ name }: Agent, version: AgentVersion): JsonObject {
  return {
    object: "agent.version",
    id: `${name}:${version.version}`,
    name,
    version: version.version,
    created_at: Math.floor(version.createdAt / 1000),
    description: version.description ?? "",
    metadata: version.metadata ?? {},
    status: "active",
    definition: version.definition,
  };
}

/** An agent as the data plane returns it. */
export function renderAgent(agent: Agent): JsonObject {
  const latest = agent.versions.at(-1);
  return {
    object: "agent",
    id: agent.name,
    name: agent.name,
    versions: { latest: latest ? renderVersion(agent, latest) : null },
  };
}
