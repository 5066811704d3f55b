import { agentKey } from "../../entities/agent";
import { invocationKey, type RunningInvocation } from "../../entities/invocation";
import { notFound } from "../../errors/service-errors";
import type { Answer } from "../../http/exchange";
import type { Services } from "../../services/services";
import type { DataOperation } from "../data-operation";
import { reachAgent, type EndpointServices } from "./reach-agent";
import { renderInvocation } from "./slow";

type Needs = EndpointServices & Pick<Services, "invocations">;

/** GET …/invocations/{id}: 200 while it runs and afterwards; the body has the status. */
export const getInvocation =
  (services: Needs): DataOperation =>
  (project, [name = "", id = ""], request) => {
    reachAgent(services, project, name, request);
    return shown(services, invocationKey(agentKey(project.id, name), id));
  };

/** POST …/invocations/{id}/cancel. A call that has ended does not change. */
export const cancelInvocation =
  (services: Needs): DataOperation =>
  (project, [name = "", id = ""], request) => {
    reachAgent(services, project, name, request);
    const key = invocationKey(agentKey(project.id, name), id);
    services.invocations.update(key, cancelled);
    return shown(services, key);
  };

function shown({ invocations }: Needs, key: string): Answer {
  const invocation = invocations.get(key);
  if (invocation === undefined) throw notFound(`invocation ${key.split("/").at(-1)}`);
  const headers = { "x-agent-invocation-id": invocation.id };
  return { status: 200, headers, body: renderInvocation(invocation) };
}

function cancelled(invocation: RunningInvocation): RunningInvocation {
  return invocation.status === "running" ? { ...invocation, status: "cancelled" } : invocation;
}
