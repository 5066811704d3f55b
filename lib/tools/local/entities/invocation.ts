/** What a hosted agent does with the bytes that it receives; docs/local-azure.md says what each answers. */
export type InvocationHandler =
  "echo" | "json" | "sse" | "slow" | "failing" | "empty" | "not-ready";

/** All of them. */
export const INVOCATION_HANDLERS: readonly InvocationHandler[] = [
  "echo",
  "json",
  "sse",
  "slow",
  "failing",
  "empty",
  "not-ready",
];

/** Calls that belong together. */
export interface Session {
  readonly id: string;
  readonly since: number;
  /** How many calls there were, including this one. */
  readonly turn: number;
}

/** A call that continues after its answer. */
export interface RunningInvocation {
  readonly id: string;
  readonly agentKey: string;
  readonly status: "running" | "completed" | "cancelled";
  /** How many bytes it received. */
  readonly received: number;
}

/** The key of a session in its store; with `""`, the prefix of all keys of an agent. */
export function sessionKey(agentKey: string, id: string): string {
  return `${agentKey}/sessions/${id}`;
}

/** The key of a call in its store. */
export function invocationKey(agentKey: string, id: string): string {
  return `${agentKey}/invocations/${id}`;
}
