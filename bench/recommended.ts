import { CALLER, PROJECT, STORAGE } from "./estate";

/**
 * Hand-written Terraform JSON that publishes agents with the least that is known to work: the yardstick for the ARM
 * requests of the library. Values are literal wherever possible.
 */
export function recommendedTerraform(count: number): object {
  const agents = Array.from({ length: count }, (_, i) => publishOne(i));
  const merge = (part: (agent: Published) => object): object =>
    Object.assign({}, ...agents.map(part)) as object;
  return {
    terraform: { required_providers: { azapi: { source: "Azure/azapi", version: "~> 2.12" } } },
    provider: { azapi: [{}] },
    locals: merge(({ locals }) => locals),
    data: { azapi_resource: merge(({ data }) => data) },
    resource: {
      azapi_resource: merge(({ resources }) => resources),
      azapi_resource_action: merge(({ actions }) => actions),
    },
  };
}

interface Published {
  readonly locals: object;
  readonly data: object;
  readonly resources: object;
  readonly actions: object;
}

function publishOne(i: number): Published {
  const now = `data.azapi_resource.now${i}`;
  const app = `azapi_resource.app${i}`;
  const principalId = `\${local.identity${i}.principalId}`;
  return {
    locals: {
      [`id${i}`]: `${PROJECT}/applications/Agent${i}`,
      [`route${i}`]: `\${try(length(${now}.output.route.rules), 0) > 0 ? ${now}.output.route : ${JSON.stringify(rule(""))}}`,
      [`identity${i}`]: `\${${now}.exists ? ${now}.output.identity : try(${app}.output.identity, null)}`,
    },
    data: {
      [`now${i}`]: {
        type: APPLICATION,
        resource_id: `\${local.id${i}}`,
        ignore_not_found: true,
        response_export_values: { route: ROUTE, identity: IDENTITY },
      },
    },
    resources: {
      [`app${i}`]: {
        type: APPLICATION,
        name: `Agent${i}`,
        parent_id: PROJECT,
        body: body(i, `\${local.route${i}}`),
        response_export_values: { identity: IDENTITY },
        ...WRITE,
      },
      [`role${i}`]: assignment(STORAGE, BLOB_READER, principalId, "ServicePrincipal"),
      [`grant${i}`]: assignment(`\${${app}.id}`, FOUNDRY_USER, CALLER, "Group"),
      [`live${i}`]: {
        type: `${APPLICATIONS}/agentDeployments@2026-05-15-preview`,
        name: "Live",
        parent_id: `\${${app}.id}`,
        body: DEPLOYMENT,
        response_export_values: { deploymentId: "properties.deploymentId" },
        depends_on: [`azapi_resource.role${i}`, `azapi_resource.grant${i}`],
        lifecycle: { create_before_destroy: true },
        ...WRITE,
      },
    },
    actions: {
      [`route${i}`]: {
        type: APPLICATION,
        resource_id: `\${${app}.id}`,
        method: "PUT",
        body: body(i, rule(`\${azapi_resource.live${i}.output.deploymentId}`)),
        ...WRITE,
      },
    },
  };
}

const APPLICATIONS = "Microsoft.CognitiveServices/accounts/projects/applications";
const APPLICATION = `${APPLICATIONS}@2026-05-15-preview`;
const FOUNDRY_USER = "53ca6127-db72-4b80-b1b0-d745d6d5456d";
const BLOB_READER = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1";

const ROUTE =
  "properties.trafficRoutingPolicy.{protocol: protocol, rules: rules[].{ruleId: ruleId, deploymentId: deploymentId, trafficPercentage: trafficPercentage}}";
const IDENTITY =
  "{baseUrl: properties.baseUrl, principalId: properties.defaultInstanceIdentity.principalId}";

const WRITE = {
  locks: [PROJECT.toLowerCase().split("/").slice(0, 9).join("/")],
  retry: { error_message_regex: ["RequestConflict"], interval_seconds: 5 },
};

const DEPLOYMENT = {
  properties: {
    deploymentType: "Managed",
    protocols: [{ protocol: "Responses", version: "1.0" }],
    agents: [{ agentName: "support-agent", agentVersion: "1" }],
  },
};

function rule(deploymentId: string): object {
  const rules = [{ ruleId: "default", deploymentId, trafficPercentage: 100 }];
  return { protocol: "FixedRatio", rules };
}

function body(i: number, trafficRoutingPolicy: unknown): object {
  const agents = [{ agentName: "support-agent" }];
  return { properties: { displayName: `Agent ${i}`, agents, trafficRoutingPolicy } };
}

function assignment(
  scope: string,
  role: string,
  principalId: string,
  principalType: string,
): object {
  const subscription = PROJECT.split("/").slice(0, 3).join("/");
  const roleDefinitionId = `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role}`;
  return {
    type: "Microsoft.Authorization/roleAssignments@2022-04-01",
    name: `\${uuidv5("url", lower("${scope}|${role}|${principalId}"))}`,
    parent_id: scope,
    body: { properties: { principalId, roleDefinitionId, principalType } },
  };
}
