import { agentKey } from "../../entities/agent";
import { sessionKey, type Session } from "../../entities/invocation";
import type { Answer } from "../../http/exchange";
import { ServiceError } from "../../http/service-error";
import type { Services } from "../../services/services";
import type { DataOperation } from "../data-operation";
import type { HandlerServices } from "./handler";
import { reachAgent, type EndpointServices } from "./reach-agent";

type Needs = EndpointServices & HandlerServices & Pick<Services, "newId">;

/**
 * POST …/agents/{agent}/endpoint/protocols/invocations: bytes in, bytes out, untouched. Read in the service's own
 * packages: a call keeps an id that the caller sends, a session is created when none is named, and headers return both.
 */
export const invokeAgent =
  (services: Needs): DataOperation =>
  (project, [name = ""], request) => {
    const { handle } = reachAgent(services, project, name, request);
    const key = agentKey(project.id, name);
    const id = request.headers["x-agent-invocation-id"] ?? services.newId();
    const sessionId = request.query.get("agent_session_id") ?? services.newId();
    const session = nextTurn(services, key, sessionId);
    const answer = answered(() => handle({ id, session, agentKey: key, request }, services));
    const ids = { "x-agent-invocation-id": id, "x-agent-session-id": session.id };
    return { ...answer, headers: { ...answer.headers, ...ids } };
  };

function nextTurn({ agenda, sessions }: Needs, agentKey: string, id: string): Session {
  const key = sessionKey(agentKey, id);
  const before = sessions.get(key) ?? { id, since: agenda.now(), turn: 0 };
  const session = { ...before, turn: before.turn + 1 };
  sessions.put(key, session);
  return session;
}

/** Errors carry the ids too. */
function answered(handle: () => Answer): Answer {
  try {
    return handle();
  } catch (error) {
    if (error instanceof ServiceError) return error.answer();
    throw error;
  }
}
