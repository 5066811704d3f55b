import { AGENT_APPLICATION } from "../../../../azure/resource-types";
import type { JsonObject } from "../../core/json";
import type { Application, TrafficRule } from "../../entities/application";
import { renderSystemData } from "../system-data";

/** The rule that the service creates when none was sent. Recorded 2026-06-23. */
const DEFAULT_RULE: TrafficRule = {
  ruleId: "default",
  description: "Default rule routing all traffic to the first deployment",
  deploymentId: "",
  trafficPercentage: 100,
};

/**
 * An application as ARM returns it. Recorded 2026-06-23: description is null whatever was written, agent ids are
 * rewritten, a nested `properties` is null, and the default route and policy are present although not sent.
 */
export function renderApplication(
  application: Application,
  { url, tenantId }: { url: string; tenantId: string },
): JsonObject {
  const { id, name, body } = application;
  const project = application.projectId.split("/").at(-1) ?? "";
  return {
    id,
    name,
    type: AGENT_APPLICATION,
    systemData: renderSystemData(application),
    properties: {
      applicationId: application.applicationId,
      displayName: body.displayName ?? null,
      description: null,
      tags: body.tags ?? {},
      properties: null,
      baseUrl: `${url}/api/projects/${project}/applications/${name}`,
      agents: body.agents.map((agentName) => ({
        agentId: agentId(application, agentName),
        agentName,
      })),
      agentIdentityBlueprint: renderIdentity(application, "AgentBlueprint", tenantId),
      defaultInstanceIdentity: renderIdentity(application, "AgentInstance", tenantId),
      authorizationPolicy: { authorizationScheme: body.authorizationScheme ?? "Default" },
      trafficRoutingPolicy: { protocol: "FixedRatio", rules: body.rules ?? [DEFAULT_RULE] },
      provisioningState: application.provisioningState,
      isEnabled: application.isEnabled,
    },
  };
}

/** The id of an agent within an application. Recorded 2026-06-23. */
export function agentId({ id, name }: Pick<Application, "id" | "name">, agent: string): string {
  const [, , subscription, , group, , , , account, , project] = id.split("/");
  return `azureml://subscriptions/${subscription}/resourceGroups/${group}/workspaces/${account}@${project}@AML/applications/${name}/agents/${agent}`;
}

function renderIdentity(
  application: Application,
  kind: "AgentBlueprint" | "AgentInstance",
  tenantId: string,
): JsonObject {
  const identity = kind === "AgentInstance" ? application.instance : application.blueprint;
  return {
    kind,
    type: "System",
    clientId: application.identityIds ? identity.clientId : null,
    principalId: application.identityIds ? identity.principalId : null,
    tenantId,
    subject: null,
    provisioningState: application.identityState,
  };
}
