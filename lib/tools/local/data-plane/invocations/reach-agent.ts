import { INTERACT_WITH_ENDPOINT } from "../../../../azure/data-actions";
import { agentKey } from "../../entities/agent";
import type { Project } from "../../entities/project";
import { endpointForbidden, invocationsNotSpoken } from "../../errors/caller-errors";
import type { Request } from "../../http/exchange";
import type { Services } from "../../services/services";
import { FOUNDRY_AUDIENCE } from "../../sign-in/tokens";
import { findAgent } from "../agent-access";
import { assertApiVersion } from "../api-version";
import { missingRole } from "../missing-role";
import { CONTAINERS } from "./containers";
import type { Container } from "./handler";

/** What it takes to reach an agent at its own endpoint. */
export type EndpointServices = Pick<
  Services,
  "access" | "agenda" | "agents" | "behaviours" | "tokens"
>;

/** The api-version of agents' own endpoints. */
const API_VERSIONS = ["v1"];

/** The container behind an agent's own endpoint. Documented: callers need the role Foundry Agent Consumer, or more. */
export function reachAgent(
  services: EndpointServices,
  project: Project,
  name: string,
  request: Request,
): Container {
  const caller = services.tokens.principalOf(request.headers, [FOUNDRY_AUDIENCE]);
  const { invocations } = findAgent(services, project, name);
  const scope = agentKey(project.id, name);
  if (!services.access.allows(caller, scope, "dataActions", INTERACT_WITH_ENDPOINT)) {
    const operation = `${request.method} /api/projects/{projectName}/agents/*`;
    const denied = { principalId: caller, dataAction: INTERACT_WITH_ENDPOINT, operation };
    throw missingRole(services.behaviours, denied, endpointForbidden(caller, scope));
  }
  assertApiVersion(request, API_VERSIONS);
  if (invocations === undefined) throw invocationsNotSpoken(name);
  return CONTAINERS[invocations];
}
