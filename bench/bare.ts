import {
  dependable,
  Fn,
  TerraformDataSource,
  TerraformElement,
  TerraformLocal,
  TerraformOutput,
  TerraformProvider,
  TerraformResource,
  type TerraformStack,
} from "cdktf";
import { Construct } from "constructs";
import { CALLER, PROJECT, STORAGE } from "./estate";

/** Produces the same JSON as `publishThroughLibrary`, with nothing but cdktf's own elements. */
export function publishBare(stack: TerraformStack, count: number): void {
  new Provider(stack, "azapi");
  for (let i = 0; i < count; i++) publishOne(stack, i);
}

function publishOne(stack: TerraformStack, i: number): void {
  const agent = new Construct(stack, `Agent${i}`);
  const current = new Construct(agent, "Current");
  const id = new TerraformLocal(current, "Id", `${PROJECT}/applications/Agent${i}`).asString;
  const live = new DataSource(current, "Resource", {
    type: APPLICATION,
    resource_id: id,
    ignore_not_found: true,
    response_export_values: {
      agents: "properties.agents[].agentName",
      route:
        "properties.trafficRoutingPolicy.{protocol: protocol, rules: rules[].{ruleId: ruleId, deploymentId: deploymentId, trafficPercentage: trafficPercentage}}",
      identity: IDENTITY,
      isEnabled: "properties.isEnabled",
    },
    retry: retry(["RequestConflict", "TransientError"], 60),
    timeouts: { read: "5m" },
  });
  const read = `data.azapi_resource.${live.friendlyUniqueId}`;
  const names = new TerraformLocal(current, "AgentNames", ["support-agent"]);
  const agents = new TerraformLocal(
    current,
    "Agents",
    `\${[for name in distinct(concat(local.${names.friendlyUniqueId}, try([for name in ${read}.output.agents : name], []))) : { agentName = name }]}`,
  ).asString;
  const route = new TerraformLocal(
    current,
    "Route",
    `\${try(length(${read}.output.route.rules), 0) > 0 ? ${read}.output.route : {"protocol":"FixedRatio","rules":[{"ruleId":"default","deploymentId":"","trafficPercentage":100}]}}`,
  ).asString;

  const application = new Resource(agent, "Resource", "azapi_resource", {
    type: APPLICATION,
    name: `Agent${i}`,
    parent_id: PROJECT,
    body: {
      properties: { displayName: `Agent ${i}`, agents, trafficRoutingPolicy: route },
    },
    list_unique_id_property: {
      "properties.agents": "agentName",
      "properties.trafficRoutingPolicy.rules": "ruleId",
    },
    response_export_values: { identity: IDENTITY },
    ...WRITE,
  });
  application.lifecycle = {
    postcondition: [
      {
        condition: '${try(self.output.identity.principalId, "") != null}',
        errorMessage:
          "Azure has created the application and is still creating its identity. Wait a moment and apply again.",
      },
    ],
  };
  const identity = new TerraformLocal(
    current,
    "Identity",
    `\${${read}.exists ? ${read}.output.identity : try(azapi_resource.${application.friendlyUniqueId}.output.identity, null)}`,
  );
  const principalId = `\${local.${identity.friendlyUniqueId}.principalId}`;

  const role = assign(new Construct(new Construct(agent, "Identity"), "Read"), {
    scope: STORAGE,
    role: "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
    principalId,
    principalType: "ServicePrincipal",
  });
  const grant = assign(new Construct(new Construct(agent, "Grants"), "Team"), {
    scope: `${PROJECT}/applications/Agent${i}`,
    role: "53ca6127-db72-4b80-b1b0-d745d6d5456d",
    principalId: CALLER,
    principalType: "Group",
  });
  grant.dependsOn = [dependable(application)];

  const deployment = new Resource(new Construct(agent, "Live"), "Resource", "azapi_resource", {
    type: `${APPLICATIONS}/agentDeployments@2026-05-15-preview`,
    name: "Live",
    parent_id: application.getStringAttribute("id"),
    body: {
      properties: {
        deploymentType: "Managed",
        protocols: [{ protocol: "Responses", version: "1.0" }],
        agents: [{ agentName: "support-agent", agentVersion: "1" }],
      },
    },
    response_export_values: {
      deploymentId: "properties.deploymentId",
      state: "properties.state",
      sent: "`[]`",
    },
    ...WRITE,
  });
  deployment.dependsOn = [dependable(grant), dependable(role)];
  deployment.lifecycle = { createBeforeDestroy: true };

  const writer = new Construct(agent, "Route");
  const action = new Resource(writer, "Resource", "azapi_resource_action", {
    type: APPLICATION,
    resource_id: application.getStringAttribute("id"),
    method: "PUT",
    body: {
      properties: {
        displayName: `Agent ${i}`,
        agents: [{ agentName: "support-agent" }],
        trafficRoutingPolicy: {
          protocol: "FixedRatio",
          rules: [
            {
              ruleId: "default",
              deploymentId: deployment.getStringAttribute("output.deploymentId"),
              trafficPercentage: 100,
            },
          ],
        },
      },
    },
    when: "apply",
    response_export_values: {
      deploymentId: "properties.trafficRoutingPolicy.rules[0].deploymentId",
    },
    ...WRITE,
  });
  action.dependsOn = [dependable(deployment)];
  const serving = `azapi_resource.${deployment.friendlyUniqueId}`;
  const routed = `try(${read}.output.route.rules[0].deploymentId, "")`;
  action.lifecycle = {
    precondition: [
      {
        condition: `\${contains(["", try(${serving}.output.deploymentId, "")], ${routed}) || !contains(["Starting","Stopping","Stopped","Failed"], try(${serving}.output.state, ""))}`,
        errorMessage:
          "The route would move from a deployment that answers to one that does not yet, or no longer does. Wait until the new one is Running, or deploy it with state RUNNING and trafficPercentage 0 first, then set its trafficPercentage to 100.",
      },
    ],
  };
  const after = new Data(deployment.node.scope ?? agent, "AfterRoute");
  after.lifecycle = { createBeforeDestroy: true };
  after.dependsOn = [dependable(deployment), dependable(action)];
  const address = `azapi_resource_action.${action.friendlyUniqueId}`;
  new Check(writer, "Check", {
    condition: `\${!${read}.exists || ${routed} == ${address}.output.deploymentId}`,
    error_message: `The application routes to a deployment other than the declared one. Unless this plan moves the route, run: foundry-agents restore-route ${stack.node.path}/Agent${i} (or: terraform apply -replace=${address})`,
  });
  new TerraformOutput(stack, `endpoint${i}`, {
    value: `\${local.${identity.friendlyUniqueId}.baseUrl}/protocols/openai`,
  });
}

interface Assigned {
  readonly scope: string;
  readonly role: string;
  readonly principalId: string;
  readonly principalType: string;
}

function assign(at: Construct, assigned: Assigned): Resource {
  const { scope, role, principalId, principalType } = assigned;
  const triple = new TerraformLocal(at, "Triple", `${scope}|${role}|${principalId}`).asString;
  return new Resource(at, "Resource", "azapi_resource", {
    type: "Microsoft.Authorization/roleAssignments@2022-04-01",
    name: Fn.uuidv5("url", Fn.lower(triple)),
    parent_id: scope,
    body: {
      properties: {
        principalId,
        roleDefinitionId: `${scope.split("/").slice(0, 3).join("/")}/providers/Microsoft.Authorization/roleDefinitions/${role}`,
        principalType,
      },
    },
    retry: retry(["PrincipalNotFound"], 60),
    // A principal whose id is in the code is not waited for as long as one that is made in the same apply.
    timeouts: principalId === CALLER ? { ...TIMEOUTS, create: "5m" } : TIMEOUTS,
  });
}

type Attributes = { readonly [name: string]: unknown };

const METADATA = { providerName: "azapi", providerVersion: "~> 2.12" };

class Provider extends TerraformProvider {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      terraformResourceType: "azapi",
      terraformProviderSource: "Azure/azapi",
      terraformGeneratorMetadata: METADATA,
    });
  }
}

class Resource extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    terraformResourceType: string,
    private readonly attributes: Attributes,
  ) {
    super(scope, id, { terraformResourceType, terraformGeneratorMetadata: METADATA });
  }
  protected override synthesizeAttributes(): Attributes {
    return this.attributes;
  }
}

class Data extends TerraformResource {
  constructor(scope: Construct, id: string) {
    super(scope, id, { terraformResourceType: "terraform_data" });
  }
}

class DataSource extends TerraformDataSource {
  constructor(
    scope: Construct,
    id: string,
    private readonly attributes: Attributes,
  ) {
    super(scope, id, {
      terraformResourceType: "azapi_resource",
      terraformGeneratorMetadata: METADATA,
    });
  }
  protected override synthesizeAttributes(): Attributes {
    return this.attributes;
  }
}

class Check extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly assertion: Attributes,
  ) {
    super(scope, id, "check");
  }
  override toTerraform(): object {
    return { check: { [this.friendlyUniqueId]: { assert: [this.assertion] } } };
  }
}

const APPLICATIONS = "Microsoft.CognitiveServices/accounts/projects/applications";
const APPLICATION = `${APPLICATIONS}@2026-05-15-preview`;

const IDENTITY =
  "{baseUrl: properties.baseUrl, principalId: properties.defaultInstanceIdentity.principalId, clientId: properties.defaultInstanceIdentity.clientId, tenantId: properties.defaultInstanceIdentity.tenantId, blueprintPrincipalId: properties.agentIdentityBlueprint.principalId, blueprintClientId: properties.agentIdentityBlueprint.clientId, blueprintTenantId: properties.agentIdentityBlueprint.tenantId}";

const TIMEOUTS = { create: "30m", update: "30m", delete: "30m", read: "5m" };

function retry(patterns: string[], maxInterval: number): Attributes {
  return {
    error_message_regex: patterns,
    interval_seconds: 5,
    max_interval_seconds: maxInterval,
  };
}

const WRITE = {
  locks: [PROJECT.toLowerCase().split("/").slice(0, 9).join("/")],
  retry: retry(
    [
      "RequestConflict",
      "Another operation is being performed",
      "(?s)RESPONSE (400|5\\d\\d).*SystemError",
      "TransientError",
      "Etag conflict",
      "IfMatchPreconditionFailed",
      "state Accepted",
    ],
    120,
  ),
  timeouts: TIMEOUTS,
};
