import type { Faults } from "./behaviours/faults";
import { controlPlane } from "./control-plane/control-plane";
import { dataPlane } from "./data-plane/data-plane";
import { notEmulated, ServiceError } from "./errors";
import type { Answer, Handler, Request } from "./http/exchange";
import type { MemoryRequestLog } from "./http/request-log";
import type { Services } from "./services";

/** Gives each request to the plane that it is for, and logs it with its answer. */
export function dispatcher(services: Services, log: MemoryRequestLog, faults: Faults): Handler {
  const control = controlPlane(services);
  const data = dataPlane(services);

  const answer = (request: Request): Answer => {
    try {
      faults.strike(request);
      if (/^\/api\/projects\//i.test(request.path)) return data(request);
      if (/^\/subscriptions\//i.test(request.path)) return control(request);
      throw notEmulated(`${request.method} ${request.path}`);
    } catch (error) {
      if (error instanceof ServiceError) return error.answer();
      throw error;
    }
  };
  return (request) => {
    services.agenda.settle();
    const answered = answer(request);
    log.add(services.agenda.now(), request, answered);
    return answered;
  };
}
