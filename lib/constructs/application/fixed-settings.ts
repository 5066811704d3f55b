import type { Resource } from "../azapi/resource";
import { fixArguments, inBodies } from "../core/fixed-arguments";
import type { FixedPaths } from "../core/overrides";

/*
 * What `addOverride` must not change on the resource of an application or a deployment, since another write or read of
 * the same thing would not know of it.
 */

const APPLICATION: FixedPaths = {
  name: "set agentApplicationName, from which the ids of grants and reads are composed",
  parent_id: "set project, from which the ids of grants and reads are composed",
  type: "set apiVersion, which every read and write of the application uses",
  ...inBodies({
    agents: "set agentNames, or add a deployment; agents stay listed until the route has left them",
    trafficRoutingPolicy:
      "set trafficPercentage of the deployments; the route is written after them",
    isEnabled: "set enabled; the service has actions for it",
  }),
  tags: "use the construct's tags; the service keeps the tags of an application in its properties",
  location: "an application has no region of its own",
  identity: "the service gives an application its identity",
  ignore_body_changes:
    "the write of the route sends the whole application, and could not ignore them",
  ignore_null_property:
    "the write of the route sends the whole application, including what is null",
};

const DEPLOYMENT: FixedPaths = {
  name: "set agentDeploymentName, from which the ids of its actions are composed",
  parent_id: "set application",
  type: "set apiVersion of the application, which every read and write uses",
  ...inBodies({
    agents: "set agentName and agentVersion; the application lists the agent too",
    state: "set state; the service has actions for it",
  }),
};

/** Refuses changes of an application's resource that its other writes and reads would not know of. */
export function fixApplication(resource: Resource): void {
  fixArguments(resource, APPLICATION);
  resource._checkChanges(() => checkIgnored(resource));
}

/** Refuses changes of a deployment's resource that its other writes and its application would not know of. */
export function fixDeployment(resource: Resource): void {
  fixArguments(resource, DEPLOYMENT);
}

/** Terraform would keep what it read, and the write of the route would send what is declared. */
function checkIgnored({ lifecycle, _overrides }: Resource): string[] {
  const overridden = (_overrides["lifecycle"] as { ignore_changes?: unknown } | undefined)
    ?.ignore_changes;
  const ignored = [lifecycle?.ignoreChanges ?? [], overridden ?? []].flat();
  const body = ignored.filter((path) => /^(all$|body\b)/.test(String(path)));
  if (body.length === 0) return [];
  return [
    `changes of ${body.join(", ")} cannot be ignored: the write of the route sends the whole application as it is declared`,
  ];
}
