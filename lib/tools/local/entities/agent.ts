import type { JsonObject } from "../core/json";
import type { InvocationHandler } from "./invocation";

export type AgentKind = "prompt" | "hosted" | "workflow";

/** Something outside the agent that it works with whenever it is called. */
export interface AgentTool {
  readonly name: string;
  /** ARM id of what it works on, such as a storage container. */
  readonly scope: string;
  /** What it does there; a role has to allow it. */
  readonly dataAction: string;
}

/** One version of an agent; it never changes. */
export interface AgentVersion {
  readonly version: string;
  readonly createdAt: number;
  readonly description?: string;
  readonly metadata?: JsonObject;
  /** Holds the kind and whatever else was sent. */
  readonly definition: JsonObject;
}

/** An agent of a project, as local Azure keeps it. */
export interface Agent {
  readonly projectId: string;
  readonly name: string;
  readonly versions: AgentVersion[];
  readonly tools?: AgentTool[];
  /** What it does at its own endpoint; without it does not speak the invocations protocol. */
  readonly invocations?: InvocationHandler;
}

/** The key of an agent in its store. */
export function agentKey(projectId: string, name: string): string {
  return `${projectId}/agents/${name}`;
}

/** What kind of agent a version is; prompt unless its definition says otherwise. */
export function kindOf({ definition }: AgentVersion): string {
  return typeof definition["kind"] === "string" ? definition["kind"] : "prompt";
}
