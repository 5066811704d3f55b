import { notFound } from "../../errors/service-errors";
import type { DataOperation } from "../data-operation";
import { reachAgent, type EndpointServices } from "./reach-agent";

/** GET …/invocations/docs/openapi.json. Documented: 404 when the agent registered none. */
export const getContract =
  (services: EndpointServices): DataOperation =>
  (project, [name = ""], request) => {
    const { contract } = reachAgent(services, project, name, request);
    if (contract === undefined) throw notFound(`OpenAPI document of agent ${name}`);
    return { status: 200, body: contract };
  };
