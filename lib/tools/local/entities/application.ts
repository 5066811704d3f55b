import { AGENT_APPLICATION } from "../../../azure/resource-types";
import type { JsonObject } from "../core/json";

/** A rule of a route: which deployment receives which share. */
export interface TrafficRule {
  readonly ruleId: string;
  readonly description?: string;
  /** The service's routing id of a deployment, or empty. */
  readonly deploymentId: string;
  readonly trafficPercentage: number;
}

/** What a PUT may say of an application. */
export interface ApplicationBody {
  readonly displayName?: string;
  readonly description?: string;
  readonly tags?: { readonly [key: string]: string };
  readonly agents: string[];
  readonly authorizationScheme?: string;
  readonly rules?: TrafficRule[];
  readonly isEnabled?: boolean;
}

/** One of the two Entra objects of an application. */
export interface ApplicationIdentity {
  readonly clientId: string;
  readonly principalId: string;
}

/** An application as local Azure keeps it. */
export interface Application {
  readonly id: string;
  readonly name: string;
  readonly projectId: string;
  readonly applicationId: string;
  readonly body: ApplicationBody;
  readonly instance: ApplicationIdentity;
  readonly blueprint: ApplicationIdentity;
  readonly identityState: "Creating" | "Succeeded";
  /** Whether the identities have their ids already. */
  readonly identityIds: boolean;
  readonly isEnabled: boolean;
  readonly provisioningState: string;
  readonly created: Touch;
  readonly modified: Touch;
}

/** Who touched a resource, and when. */
export interface Touch {
  readonly at: string;
  readonly by: string;
}

/** The rule that the service makes when none was sent. Recorded 2026-06-23. */
export const DEFAULT_RULE: TrafficRule = {
  ruleId: "default",
  description: "Default rule routing all traffic to the first deployment",
  deploymentId: "",
  trafficPercentage: 100,
};

/**
 * An application as ARM answers it. Recorded 2026-06-23: description is null whatever was written, agent ids are
 * rewritten, a nested `properties` is null, and the default route and policy are there although nobody sent them.
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

/** ARM's account of who made and changed a resource. */
export function renderSystemData({
  created,
  modified,
}: {
  created: Touch;
  modified: Touch;
}): JsonObject {
  return {
    createdAt: created.at,
    createdBy: created.by,
    createdByType: "Application",
    lastModifiedAt: modified.at,
    lastModifiedBy: modified.by,
    lastModifiedByType: "Application",
  };
}

/** The id that an agent has within an application. Recorded 2026-06-23. */
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
