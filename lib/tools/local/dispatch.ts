import type { ArmType } from "./arm-types/arm-type";
import type { Faults } from "./behaviours/faults";
import { controlPlane } from "./control-plane/control-plane";
import { dataPlane } from "./data-plane/data-plane";
import { notEmulated } from "./errors/service-errors";
import { brokenAfter, inChunksOf } from "./http/content";
import type { Answer, Handler, Request } from "./http/exchange";
import type { MemoryRequestLog } from "./http/request-log";
import { ServiceError } from "./http/service-error";
import type { Services } from "./services/services";

/** What every request passes through. */
interface Surroundings {
  readonly log: MemoryRequestLog;
  readonly faults: Faults;
  readonly save: () => void;
}

/** Routes each request to its plane, saves what it changed, and logs it with its answer. */
export function dispatcher(
  services: Services,
  types: ArmType[],
  { log, faults, save }: Surroundings,
): Handler {
  const control = controlPlane(services, types);
  const data = dataPlane(services);

  const plane = (request: Request): Answer => {
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
  return (request) => {
    services.agenda.settle();
    const answered = answer(request);
    save();
    const requestId = services.newId();
    log.add(services.agenda.now(), requestId, request, answered);
    return { ...answered, headers: { ...answered.headers, ...idHeaders(requestId) } };
  };
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
