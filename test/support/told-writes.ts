import { isObject } from "../../lib/tools/local/core/json";
import type { LoggedRequest } from "../../lib/tools/local";
import { armWrites } from "./arm-writes";

/**
 * The successful writes among requests, in order, with what a rollout is about: `PUT applications/Support
 * [support-agent] -> Live` lists its agents and names the deployment that it routes to.
 *
 * @param all - every request so far; they show which deployment has which routing id
 */
export function toldWrites(requests: LoggedRequest[], all: LoggedRequest[]): string[] {
  const names = deploymentNames(all);
  return requests
    .filter(({ status }) => status < 400)
    .flatMap((request) => armWrites([request]).map((told) => told + detail(request, names)));
}

function detail({ method, path, body }: LoggedRequest, names: Map<string, string>): string {
  if (method !== "PUT" || !/\/applications\/[^/]+$/i.test(path)) return "";
  const { agents, trafficRoutingPolicy } = propertiesOf(body);
  const listed = listIn(agents).map(({ agentName }) => String(agentName));
  const rules = isObject(trafficRoutingPolicy) ? listIn(trafficRoutingPolicy["rules"]) : [];
  const routed = rules.map(({ deploymentId }) => names.get(String(deploymentId)) ?? "the oldest");
  return ` [${listed.sort().join(", ")}] -> ${routed.join(", ") || "the oldest"}`;
}

function deploymentNames(requests: LoggedRequest[]): Map<string, string> {
  const answered = requests.filter(({ path }) => /\/agentDeployments\/[^/]+$/i.test(path));
  return new Map(
    answered.map(({ path, answer }) => [
      String(propertiesOf(answer)["deploymentId"]),
      path.split("/").at(-1) ?? "",
    ]),
  );
}

function propertiesOf(body: unknown): { [key: string]: unknown } {
  const properties = isObject(body) ? body["properties"] : undefined;
  return isObject(properties) ? properties : {};
}

function listIn(value: unknown): { [key: string]: unknown }[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
