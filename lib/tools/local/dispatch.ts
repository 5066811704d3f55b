import type { ArmType } from "./arm-types/arm-type";
import type { Faults } from "./behaviours/faults";
import { controlPlane } from "./control-plane/control-plane";
import { dataPlane } from "./data-plane/data-plane";
import { notEmulated } from "./errors/service-errors";
import { brokenAfter, inChunksOf } from "./http/content";
import type { Answer, Handler, Request } from "./http/exchange";
import type { MemoryRequestLog } from "./http/request-log";
import { ownFault, ServiceError } from "./http/service-error";
import { assertParametersDiffer } from "./parameters";
import type { Services } from "./services/services";

/** What every request passes through. */
interface Surroundings {
  readonly log: MemoryRequestLog;
  readonly faults: Faults;
  readonly save: () => void;
}

/**
 * Routes each request to its plane, saves what it changed, and logs it with its answer. Whatever fails on the way, also what
 * became due and the saving, is the answer to the request that met it.
 */
export function dispatcher(
  services: Services,
  types: ArmType[],
  { log, faults, save }: Surroundings,
): Handler {
  const control = controlPlane(services, types);
  const data = dataPlane(services);

  const plane = (request: Request): Answer => {
    assertParametersDiffer(request);
    if (/^\/api\/projects\//i.test(request.path)) return data(request);
    if (/^\/subscriptions\//i.test(request.path)) return control(request);
    throw notEmulated(`${request.method} ${request.path}`);
  };
  const answer = (request: Request): Answer => {
    try {
      const breaksAfter = faults.strike(request);
      const answered = chunked(plane(request), services.behaviours.streamChunkBytes);
      return breaksAfter === undefined ? answered : brokenAfter(breaksAfter, answered);
    } catch (error) {
      if (error instanceof ServiceError) return error.answer();
      throw error;
    }
  };
  const saved = (request: Request): Logged => {
    services.agenda.settle();
    const answered = answer(request);
    save();
    return logged(answered);
  };
  return (request) => {
    const { answered, text, fault } = withFault(() => saved(request));
    const requestId = services.newId();
    const at = services.agenda.now();
    log.add({ at, requestId, request, status: answered.status, answer: text, fault });
    return { ...answered, headers: { ...answered.headers, ...idHeaders(requestId) } };
  };
}

/** An answer with what the log keeps of it. */
interface Logged {
  readonly answered: Answer;
  readonly text: string | undefined;
  readonly fault?: string;
}

function logged(answered: Answer): Logged {
  return {
    answered,
    text: answered.body === undefined ? undefined : JSON.stringify(answered.body),
  };
}

/** A fault of local Azure itself becomes the answer; where it arose is only in the log. */
function withFault(run: () => Logged): Logged {
  try {
    return run();
  } catch (error) {
    const fault = error instanceof Error ? (error.stack ?? String(error)) : String(error);
    return { ...logged(ownFault(error).answer()), fault };
  }
}

/** A stream in chunks of the size that was set, as a network may cut it; nothing else changes. */
function chunked(answer: Answer, size: number): Answer {
  const { content } = answer;
  return content === undefined || size === 0
    ? answer
    : { ...answer, content: inChunksOf(size, content) };
}

/** Callers quote it to the operators of the service. ARM's clients know the first name, OpenAI's the second. */
function idHeaders(requestId: string): { [name: string]: string } {
  return {
    "x-ms-request-id": requestId,
    "x-request-id": requestId,
    "apim-request-id": requestId,
  };
}
