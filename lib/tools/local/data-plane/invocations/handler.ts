import type { JsonObject } from "../../core/json";
import type { Session } from "../../entities/invocation";
import type { Answer, Request } from "../../http/exchange";
import type { Services } from "../../services/services";

/** A call, as the container of an agent receives it. */
export interface Invocation {
  readonly id: string;
  readonly session: Session;
  /** The key of the agent in its store. */
  readonly agentKey: string;
  readonly request: Request;
}

/** What the containers of agents use. */
export type HandlerServices = Pick<
  Services,
  "agenda" | "behaviours" | "invocations" | "sessions" | "wait"
>;

/** What an agent answers to a call. */
export type Handle = (invocation: Invocation, services: HandlerServices) => Answer;

/** A handler, with the OpenAPI document that it registered as its contract, if any. */
export interface Container {
  readonly handle: Handle;
  readonly contract?: JsonObject;
}
