import type { JsonObject } from "../../core/json";
import type { Session } from "../../entities/invocation";
import type { Answer, Request } from "../../http/exchange";
import type { Services } from "../../services/services";

/** One call, as the container of an agent gets it. */
export interface Invocation {
  readonly id: string;
  readonly session: Session;
  /** Key of the agent. */
  readonly agentKey: string;
  readonly request: Request;
}

/** What the containers of agents work with. */
export type HandlerServices = Pick<
  Services,
  "agenda" | "behaviours" | "invocations" | "sessions" | "wait"
>;

/** What an agent answers to a call. */
export type Handle = (invocation: Invocation, services: HandlerServices) => Answer;

/** A handler, with the OpenAPI document of its contract if it registered one. */
export interface Container {
  readonly handle: Handle;
  readonly contract?: JsonObject;
}
