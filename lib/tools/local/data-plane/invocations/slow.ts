import { invocationKey, type RunningInvocation } from "../../entities/invocation";
import type { Handle } from "./handler";

/** Continues after 202; states and wording follow the samples in the service's own packages. */
export const slow: Handle = ({ id, agentKey, request }, { agenda, behaviours, invocations }) => {
  const key = invocationKey(agentKey, id);
  invocations.put(key, { id, agentKey, status: "running", received: request.bytes.length });
  agenda.after(behaviours.invocationMs, () => invocations.update(key, completed));
  return { status: 202, headers: { "retry-after": "1" }, body: renderRunning(id, "running") };
};

/** A call that continues, as it is returned: the result only once it has completed. */
export function renderInvocation({ id, status, received }: RunningInvocation): object {
  const rendered = renderRunning(id, status);
  return status === "completed" ? { ...rendered, result: `heard ${received} bytes` } : rendered;
}

/** The end of a call, unless it was cancelled. */
export function completed(invocation: RunningInvocation): RunningInvocation {
  return invocation.status === "running" ? { ...invocation, status: "completed" } : invocation;
}

function renderRunning(id: string, status: string): object {
  return { invocation_id: id, status };
}
