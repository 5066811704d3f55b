import { routeNotFound } from "../errors/service-errors";
import type { Handler } from "../http/exchange";
import type { Services } from "../services/services";
import { createAgent, deleteAgent, getAgent, listAgents, updateAgent } from "./agents";
import { assertOpen } from "./closed-routes";
import { createResponse } from "./create-response";
import type { DataOperation } from "./data-operation";
import { getContract } from "./invocations/get-contract";
import { invokeAgent } from "./invocations/invoke-agent";
import { cancelInvocation, getInvocation } from "./invocations/running-invocations";
import { postActivity } from "./post-activity";
import { createVersion, deleteVersion, getVersion, listVersions } from "./versions";

const INVOCATIONS = "endpoint/protocols/invocations";

/** The emulated part of the Foundry data plane. Unknown routes are 404. */
export function dataPlane(services: Services): Handler {
  const operations: [method: string, template: string, operation: DataOperation][] = [
    ["GET", "agents", listAgents(services)],
    ["POST", "agents", createAgent(services)],
    ["GET", "agents/*", getAgent(services)],
    ["POST", "agents/*", updateAgent(services)],
    ["DELETE", "agents/*", deleteAgent(services)],
    ["GET", "agents/*/versions", listVersions(services)],
    ["POST", "agents/*/versions", createVersion(services)],
    ["GET", "agents/*/versions/*", getVersion(services)],
    ["DELETE", "agents/*/versions/*", deleteVersion(services)],
    ["POST", `agents/*/${INVOCATIONS}`, invokeAgent(services)],
    ["GET", `agents/*/${INVOCATIONS}/docs/openapi.json`, getContract(services)],
    ["GET", `agents/*/${INVOCATIONS}/*`, getInvocation(services)],
    ["POST", `agents/*/${INVOCATIONS}/*/cancel`, cancelInvocation(services)],
    ["POST", "applications/*/protocols/openai/responses", createResponse(services)],
    ["POST", "applications/*/protocols/activityprotocol", postActivity(services)],
  ];

  const routes = operations.map(([method, template, operation]) => {
    return { method, parts: template.split("/"), operation };
  });

  return (request) => {
    const [, , , projectName = "", ...rest] = request.path.split("/");
    const project = services.projects
      .under("")
      .find(({ name }) => name.toLowerCase() === projectName.toLowerCase());
    for (const { method, parts, operation } of routes) {
      const names = method === request.method ? namesIn(parts, rest) : undefined;
      if (project && names) return operation(project, names, request);
    }
    assertOpen(services, rest, request);
    throw routeNotFound(request.method, request.path);
  };
}

/** The values of a template's asterisks; undefined when the path does not match it. */
function namesIn(parts: string[], path: string[]): string[] | undefined {
  const fits =
    parts.length === path.length &&
    parts.every((part, index) => (part === "*" ? path[index] !== "" : part === path[index]));
  return fits ? path.filter((_, index) => parts[index] === "*") : undefined;
}
