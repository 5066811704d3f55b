import { TerraformStack, Token } from "cdktf";
import { Construct } from "constructs";
import { CHILD_IDS } from "../../agreed/child-ids";
import { activityUrlOf, openaiBaseUrlOf } from "../../agreed/endpoints";
import { EXPORTED_IDENTITY, OUTPUT } from "../../agreed/exports";
import { AGENT_APPLICATION } from "../../azure/resource-types";
import { DataResource } from "../azapi/data-resource";
import { checkedScope } from "../core/construct-arguments";
import { defined } from "../core/defined";
import { dependableOn } from "../core/dependable";
import { knowReference } from "../core/dependencies";
import { addressOf } from "../core/expressions";
import { throwIfAny } from "../core/errors";
import { continueFormer, FORMER_ID, type FormerIdOptions } from "../core/former-id";
import { Later } from "../core/later";
import { checkIterators } from "../core/iterators";
import { checkProps, readProps, type ChecksOf } from "../core/props";
import { TerraformData } from "../core/terraform-data";
import {
  accountIdOf,
  APPLICATION_FORM,
  APPLICATION_NAME,
  checkFoundryId,
  nameAt,
  projectIdOf,
  readable,
} from "../project/foundry-id";
import type { IAgentEndpointGrants } from "../rbac/agent-endpoint-grants";
import { AgentIdentity, type AssignedIdentity } from "../rbac/agent-identity";
import { AgentApplicationGrants } from "./agent-application-grants";
import type { IAgentApplication, IAgentDeployment } from "./agent-application-ref";
import { ApplicationDeployments } from "./application-deployments";
import { takeDeployments, type AgentDeploymentBinding } from "./bind-deployment";
import { deleteLast } from "./delete-last";
import { ExportedIdentity } from "./exported-identity";
import { knowImportedApplication } from "./known-applications";
import {
  FOUNDRY_RESOURCE_CHECKS,
  readSettings,
  versioned,
  warnOfApiVersion,
  type FoundryResourceOptions,
} from "./foundry-resource-options";

/** Attributes of an existing application. */
export interface AgentApplicationAttributes extends FoundryResourceOptions, FormerIdOptions {
  /**
   * ARM id of the application:
   * `/subscriptions/…/providers/Microsoft.CognitiveServices/accounts/{account}/projects/{project}/applications/{application}`
   */
  readonly agentApplicationId: string;
}

/**
 * An application that something else manages. It is read at each plan, which fails if it does not exist. Its route is
 * left alone: the service's own rule leads to the oldest deployment, and to its successor once the oldest is deleted.
 */
export class ImportedAgentApplication extends Construct implements IAgentApplication {
  readonly fqn: string;
  readonly agentApplicationId: string;
  readonly agentApplicationName: string;
  readonly projectId: string;
  readonly baseUrl: string;
  readonly openaiBaseUrl: string;
  readonly activityUrl: string;
  readonly identity: AgentIdentity;
  readonly agentIdentityBlueprint: AssignedIdentity;
  readonly grants: IAgentEndpointGrants;

  private readonly accountId: string;
  private readonly attributes: AgentApplicationAttributes;
  private readonly deployments: ApplicationDeployments;
  private serving: TerraformData | undefined;

  constructor(scope: Construct, id: string, given: AgentApplicationAttributes) {
    super(checkedScope("AgentApplication", scope, id), id);
    throwIfAny(this, "InvalidAgentApplication", checkProps("attributes", given, ATTRIBUTES));
    const attributes = readProps(given, ATTRIBUTES);
    const { agentApplicationId, provider, timeouts } = attributes;
    this.attributes = attributes;
    checkIterators(this, attributes);
    warnOfApiVersion(this, attributes);

    const data = new DataResource(this, CHILD_IDS.element, {
      type: versioned(AGENT_APPLICATION, attributes),
      resourceId: agentApplicationId,
      responseExportValues: EXPORTED_IDENTITY,
      ...readSettings(attributes),
    });
    this.agentApplicationId = agentApplicationId;
    const readableId = readable(this, agentApplicationId);
    this.agentApplicationName = nameAt(readableId, APPLICATION_NAME);
    this.projectId = projectIdOf(readableId);
    this.accountId = accountIdOf(readableId);

    const exported = new ExportedIdentity(
      `${addressOf(data)}.${OUTPUT.identity}`,
      TerraformStack.of(this),
    );
    this.baseUrl = exported.read("baseUrl");
    this.openaiBaseUrl = openaiBaseUrlOf(this.baseUrl);
    this.activityUrl = activityUrlOf(this.baseUrl);
    this.agentIdentityBlueprint = exported.blueprint;
    this.identity = new AgentIdentity(this, "Identity", {
      assignedIdentity: exported.instance,
      ...defined({ provider, timeouts }),
    });
    this.grants = new AgentApplicationGrants(this, "Grants", {
      agentApplicationId,
      projectId: this.projectId,
      ...defined({ provider, timeouts }),
    });
    this.fqn = dependableOn(() => this.serving ?? data);
    this.deployments = new ApplicationDeployments(this);
    knowImportedApplication(this, this.deployments, agentApplicationId);
    takeDeployments(this, (deployment) => this.bindDeployment(deployment));
    continueFormer(this, attributes.formerId);
  }

  private bindDeployment(deployment: IAgentDeployment): AgentDeploymentBinding {
    deleteLast(deployment, (this.serving ??= this.rememberServing()));
    const { attributes, agentApplicationId, accountId, grants, identity } = this;
    const binding = {
      options: attributes,
      agentApplicationId,
      accountId,
      application: [],
      stoppedAfter: [],
    };
    return this.deployments.bind(deployment, binding, () => [
      ...grants.roleAssignments.map(({ resource }) => resource),
      ...identity.access.resources,
    ]);
  }

  /**
   * Changes after another deployment exists to which the service's rule can lead, and stands for the route that this
   * program does not write: without it, Terraform would delete the only deployment before it creates its successor.
   */
  private rememberServing(): TerraformData {
    const { deployments } = this;
    const input = Token.asString(new Later(() => deployments.serving?.deploymentId));
    const serving = new TerraformData(this, "Serving", { input });
    knowReference(serving, () => deployments.all.map(({ resource }) => resource));
    return serving;
  }
}

const ATTRIBUTES: ChecksOf<AgentApplicationAttributes> = {
  agentApplicationId: (prop, value) =>
    checkFoundryId(prop, value, AGENT_APPLICATION, APPLICATION_FORM),
  ...FOUNDRY_RESOURCE_CHECKS,
  ...FORMER_ID,
};
