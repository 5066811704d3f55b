import { invocationKey, type RunningInvocation } from "../../entities/invocation";
import type { Handle } from "./handler";

/** Works on after 202; the states and their words are those of the samples of the service's own packages. */
export const slow: Handle = ({ id, agentKey, request }, { agenda, behaviours, invocations }) => {
  const key = invocationKey(agentKey, id);
  invocations.put(key, { id, agentKey, status: "running", received: request.bytes.length });
  agenda.after(behaviours.invocationMs, () => invocations.update(key, completed));
  return { status: 202, headers: { "retry-after": "1" }, body: renderRunning(id, "running") };
};

/** What a call that goes on says of itself: while it runs no more than that it does. */
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
