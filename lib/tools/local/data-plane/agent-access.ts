import { WRITE_AGENTS } from "../../../azure/data-actions";
import { isObject, withoutUndefined, type JsonObject } from "../core/json";
import { agentKey, type Agent, type AgentVersion } from "../entities/agent";
import type { Project } from "../entities/project";
import { bodyRefused, dataActionForbidden, notFound } from "../errors/service-errors";
import type { Answer, Request } from "../http/exchange";
import type { Services } from "../services/services";
import { ARM_AUDIENCE, FOUNDRY_AUDIENCE } from "../sign-in/tokens";
import { missingRole } from "./missing-role";

/** What the operations on agents and their versions share. */
export type AgentServices = Pick<
  Services,
  "access" | "agenda" | "agents" | "behaviours" | "tokens"
>;

/** Terraform's data-plane resource requests a token for the ARM audience when the address is a loopback one. */
export function signIn({ tokens }: AgentServices, { headers }: Request): string {
  return tokens.principalOf(headers, [FOUNDRY_AUDIENCE, ARM_AUDIENCE]);
}

/** Signs in a caller who may create agents; anybody may while roles do not count. */
export function signInToWrite(services: AgentServices, { id }: Project, request: Request): void {
  const caller = signIn(services, request);
  const { access, behaviours } = services;
  if (behaviours.roleAware && !access.allows(caller, id, "dataActions", WRITE_AGENTS)) {
    const operation = `${request.method} /api/projects/{projectName}/agents`;
    const denied = { principalId: caller, dataAction: WRITE_AGENTS, operation };
    throw missingRole(behaviours, denied, dataActionForbidden());
  }
}

/** Throws when there is no such agent. */
export function findAgent({ agents }: AgentServices, { id }: Project, name: string): Agent {
  const agent = agents.get(agentKey(id, name));
  if (agent === undefined) throw notFound(`agent ${name}`);
  return agent;
}

/** Adds a version when the definition differs from the latest; versions never change. */
export function addVersion({ agenda, agents }: AgentServices, agent: Agent, body: unknown): Agent {
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

/** A list of one page with everything. */
export function page(data: JsonObject[]): Answer {
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
