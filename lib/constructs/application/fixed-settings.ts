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
  provider: "set provider, which every read and write of the application uses",
  "response_export_values.identity":
    "the URL and the identity are read from it; other names can be added",
  ignore_body_changes:
    "the write of the route sends the whole application, and could not ignore them",
  ignore_null_property:
    "the write of the route sends the whole application, including what is null",
};

const DEPLOYMENT = {
  name: "set agentDeploymentName, from which the ids of its actions are composed",
  parent_id: "set application",
  type: "set apiVersion of the application, which every read and write uses",
  ...inBodies({
    agents: "set agentName and agentVersion; the application lists the agent too",
    state: "set state; the service has actions for it",
  }),
  provider: "set provider of the application, which all of its writes use",
  "response_export_values.deploymentId": "the route is written from it; other names can be added",
  "response_export_values.state": "the plan reads it; other names can be added",
  "response_export_values.sent": "what is removed in code is found by it; other names can be added",
} satisfies FixedPaths;

/** Refuses changes of an application's resource that its other writes and reads would not know of. */
export function fixApplication(resource: Resource): void {
  fixArguments(resource, APPLICATION);
  resource._checkChanges(() => checkIgnored(resource));
}

/** Refuses changes of a deployment's resource that its other writes and its application would not know of. */
export function fixDeployment(resource: Resource): void {
  const { provider } = resource;
  fixArguments(resource, DEPLOYMENT);
  resource._checkChanges(() => [
    ...checkReplacement(resource),
    ...(resource.provider === provider ? [] : [`provider cannot be set: ${DEPLOYMENT.provider}`]),
  ]);
}

/** Terraform would delete the old deployment while it still takes the traffic. */
function checkReplacement({ _overrides }: Resource): string[] {
  if (!("lifecycle" in _overrides)) return [];
  const { create_before_destroy: overridden = true } = (_overrides["lifecycle"] ??
    GONE) as Lifecycle;
  if (overridden === true) return [];
  return [
    "lifecycle.create_before_destroy cannot be overridden: the old deployment has to answer until the new one does",
  ];
}

interface Lifecycle {
  readonly create_before_destroy?: unknown;
}

/** What is left of a lifecycle that is overridden by nothing. */
const GONE: Lifecycle = { create_before_destroy: false };

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
