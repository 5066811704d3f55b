import type { IResolvable, Postcondition } from "cdktf";
import { Construct } from "constructs";
import { CHILD_IDS } from "../../agreed/child-ids";
import { activityUrlOf, openaiBaseUrlOf } from "../../agreed/endpoints";
import { EXPORTED_IDENTITY, OUTPUT } from "../../agreed/exports";
import { APPLICATION_SWITCH } from "../../agreed/switches";
import { childId } from "../../azure/resource-ids";
import { AGENT_APPLICATION } from "../../azure/resource-types";
import { Resource } from "../azapi/resource";
import { defined } from "../core/defined";
import { checkAtSynth, throwIfAny } from "../core/errors";
import { addressOf, inText } from "../core/expressions";
import { Later } from "../core/later";
import { knowSpelling } from "../rbac/assigned-once";
import type { IAgentEndpointGrants } from "../rbac/agent-endpoint-grants";
import { AgentIdentity, type AssignedIdentity } from "../rbac/agent-identity";
import { hasPolicy, LIST_IDENTITIES, renderAgentApplication } from "../wire/agent-application";
import { AgentApplicationGrants } from "./agent-application-grants";
import { checkApplicationProps, type AgentApplicationProps } from "./agent-application-props";
import type { IAgentApplication, IAgentDeployment } from "./agent-application-ref";
import { AgentDeployment, type AgentDeploymentOptions } from "./agent-deployment";
import { ApplicationDeployments } from "./application-deployments";
import { checkArmName, nameFromPath, warnOfLongName } from "./arm-name";
import { warnOfOpenDoor } from "./authorization-policy";
import { takeDeployments, type AgentDeploymentBinding } from "./bind-deployment";
import { CurrentApplication } from "./current-application";
import {
  ImportedAgentApplication,
  type AgentApplicationAttributes,
} from "./imported-agent-application";
import { knowMadeApplication } from "./known-applications";
import { ListedAgents } from "./listed-agents";
import { RouteWriter } from "./route-writer";
import { SwitchedOff } from "./switched-off";
import { versioned, warnOfApiVersion, writeSettings } from "./foundry-resource-options";

/**
 * Publishes agents of a Foundry project: a stable URL with an identity of its own, to which callers are admitted by
 * role, and behind which a deployment answers.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-agent
 */
export class AgentApplication extends Construct implements IAgentApplication {
  /**
   * An application that something else manages, by its ARM id, for instance another team's program. It takes grants,
   * and one deployment that takes all traffic and cannot be stopped. Whoever makes the application lists the
   * deployment's agent in `agentNames`.
   */
  static fromAgentApplicationId(
    scope: Construct,
    id: string,
    agentApplicationId: string,
  ): IAgentApplication {
    return new ImportedAgentApplication(scope, id, { agentApplicationId });
  }

  /** The same with settings for what is made for it here. */
  static fromAgentApplicationAttributes(
    scope: Construct,
    id: string,
    attributes: AgentApplicationAttributes,
  ): IAgentApplication {
    return new ImportedAgentApplication(scope, id, attributes);
  }

  /** Whether it is an application made by this class, not an imported one; also when there are two copies of this library. */
  static isAgentApplication(x: unknown): x is AgentApplication {
    return x !== null && typeof x === "object" && AGENT_APPLICATION_SYMBOL in x;
  }

  readonly agentApplicationId: string;
  readonly agentApplicationName: string;
  readonly projectId: string;
  readonly baseUrl: string;
  readonly openaiBaseUrl: string;
  readonly activityUrl: string;
  readonly identity: AgentIdentity;
  readonly agentIdentityBlueprint: AssignedIdentity;
  readonly grants: IAgentEndpointGrants;

  /** The azapi resource, for settings this construct does not offer, and to move or import it. */
  readonly resource: Resource;

  /** The ARM id, known at plan; that of the resource is not, after somebody deleted the application. */
  private readonly applicationId: string;
  private readonly deployments: ApplicationDeployments;
  private readonly switchedOff: SwitchedOff[];
  private readonly route: RouteWriter;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AgentApplicationProps,
  ) {
    super(scope, id);
    Object.defineProperty(this, AGENT_APPLICATION_SYMBOL, { value: true });
    const { project } = props;
    const name = props.agentApplicationName ?? nameFromPath(this);
    throwIfAny(this, "InvalidAgentApplication", [
      ...checkArmName("agentApplicationName", name, props.agentApplicationName),
      ...checkApplicationProps(props),
    ]);
    warnOfLongName(this, "agentApplicationName", name);
    warnOfApiVersion(this, props);
    warnOfOpenDoor(this, props.authorizationPolicy);

    const applicationId = childId(project.projectId, AGENT_APPLICATION, name);
    this.applicationId = applicationId;
    this.deployments = new ApplicationDeployments(this);
    const agents = new ListedAgents(props.agentNames ?? [], this.deployments.all);
    checkAtSynth(this, "NoAgent", () => checkAgents(agents));

    const current = new CurrentApplication(this, CHILD_IDS.current, {
      options: props,
      applicationId,
      agentNames: agents.names,
    });
    this.resource = new Resource(this, CHILD_IDS.element, {
      type: versioned(AGENT_APPLICATION, props),
      name,
      parentId: project.projectId,
      body: renderAgentApplication(props, current.agents, this.routeToKeep(current)),
      listUniqueIdProperty: LIST_IDENTITIES,
      responseExportValues: EXPORTED_IDENTITY,
      // azapi's schema has another name for the policy's discriminator than the service.
      ...(hasPolicy(props) ? { schemaValidationEnabled: false } : {}),
      lifecycle: {
        postcondition: [IDENTITY_IS_MADE],
        ...(props.preventDestroy ? { preventDestroy: true } : {}),
      },
      ...writeSettings(props, project.accountId),
    });
    this.agentApplicationId = this.resource.id;
    this.agentApplicationName = name;
    this.projectId = project.projectId;
    knowMadeApplication(this, this.deployments, [applicationId, this.agentApplicationId]);
    knowSpelling(this, this.agentApplicationId, applicationId);

    const exported = current.identityOr(this.resource);
    this.baseUrl = exported.read("baseUrl");
    this.openaiBaseUrl = openaiBaseUrlOf(this.baseUrl);
    this.activityUrl = activityUrlOf(this.baseUrl);
    this.agentIdentityBlueprint = exported.blueprint;
    const { provider, timeouts } = props;
    this.identity = new AgentIdentity(this, "Identity", {
      assignedIdentity: exported.instance,
      ...defined({ provider, timeouts }),
    });
    // By the id that is known at plan: after somebody deleted the application, the id of its resource is not, and a
    // grant that outlived it would be made a second time under the same name.
    this.grants = new AgentApplicationGrants(this, "Grants", {
      agentApplicationId: applicationId,
      projectId: project.projectId,
      application: this.resource,
      ...defined({ provider, timeouts }),
    });
    this.switchedOff = props.enabled === false ? [this.disable(current)] : [];
    this.route = new RouteWriter(this, CHILD_IDS.route, {
      options: props,
      accountId: project.accountId,
      applicationId: this.agentApplicationId,
      settings: props,
      agents: agents.body,
      deployments: this.deployments,
      currentAddress: current.address,
    });
    takeDeployments(this, (deployment) => this.bindDeployment(deployment));
  }

  /**
   * Runs one version of an agent behind the application. The id is yours: it is part of the Terraform address, and
   * the deployment's name in Azure unless you give another.
   */
  addDeployment(id: string, options: AgentDeploymentOptions): AgentDeployment {
    return new AgentDeployment(this, id, { ...options, application: this });
  }

  private bindDeployment(deployment: IAgentDeployment): AgentDeploymentBinding {
    this.route.protect(deployment);
    const { applicationId, props, route, grants, identity } = this;
    const binding = {
      options: props,
      accountId: props.project.accountId,
      agentApplicationId: applicationId,
      stoppedAfter: [addressOf(route.action)],
    };
    return this.deployments.bind(deployment, binding, () => [
      ...this.switchedOff.flatMap(({ resources }) => resources),
      ...grants.roleAssignments.map(({ resource }) => resource),
      ...identity.access.resources,
    ]);
  }

  private disable(current: CurrentApplication): SwitchedOff {
    return new SwitchedOff(this, "Disabled", {
      options: this.props,
      accountId: this.props.project.accountId,
      actions: APPLICATION_SWITCH,
      type: versioned(AGENT_APPLICATION, this.props),
      resourceId: this.applicationId,
      resource: this.resource,
      isOn: current.isEnabled,
      warning:
        "The application is enabled and declared disabled. Unless this plan disables it, run:",
    });
  }

  /**
   * The application's own write keeps the route in force, so that nobody else answers until the route is written
   * anew. Without deployments it says nothing: azapi takes an empty id that comes back for no change, and would
   * plan the old route's removal after it happened (recorded with azapi 2.12).
   */
  private routeToKeep(current: CurrentApplication): IResolvable {
    const { all } = this.deployments;
    return new Later(() => (all.length > 0 ? current.route : undefined));
  }
}

const AGENT_APPLICATION_SYMBOL = Symbol.for("cdktf-foundry-agents/AgentApplication");

/**
 * Recorded 2026-06-23: the service says Succeeded while both identities are still being made. Without this, role
 * assignments to nobody would be tried for minutes. `try`, since an imported resource has no output yet.
 */
const IDENTITY_IS_MADE: Postcondition = {
  condition: inText(`try(self.${OUTPUT.principalId}, "") != null`),
  errorMessage:
    "Azure has made the application and is still making its identity. Wait a moment and apply again.",
};

/** Recorded in 2026: "Agents cannot be null or empty". */
function checkAgents(agents: ListedAgents): string[] {
  if (!agents.isEmpty) return [];
  return ["an application lists at least one agent: add a deployment, or name one in agentNames"];
}
