import type { JsonObject } from "../core/json";
import type { InvocationHandler } from "./invocation";

/** What an agent is made of. Applications serve `prompt` agents; see the behaviours for the others. */
export type AgentKind = "prompt" | "hosted" | "workflow";

/** Something outside the agent that it uses whenever it is called. */
export interface AgentTool {
  /** What it is called in the agent's answers. */
  readonly name: string;
  /** ARM id of its target, such as a storage container. */
  readonly scope: string;
  /** What it does there, which a role must allow. */
  readonly dataAction: string;
}

/** One version of an agent; it never changes. */
export interface AgentVersion {
  readonly version: string;
  readonly createdAt: number;
  readonly description?: string;
  readonly metadata?: JsonObject;
  /** The kind, and whatever else was sent. */
  readonly definition: JsonObject;
}

/** An agent of a project, as local Azure stores it. */
export interface Agent {
  readonly projectId: string;
  readonly name: string;
  readonly versions: AgentVersion[];
  readonly tools?: AgentTool[];
  /** What it does at its own endpoint; when absent, it does not speak the invocations protocol. */
  readonly invocations?: InvocationHandler;
}

/** The key of an agent in its store. */
export function agentKey(projectId: string, name: string): string {
  return `${projectId}/agents/${name}`;
}

/** The kind of a version; prompt when its definition does not name one. */
export function kindOf({ definition }: AgentVersion): string {
  return typeof definition["kind"] === "string" ? definition["kind"] : "prompt";
}
