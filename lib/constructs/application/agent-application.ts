import type { IResolvable, Postcondition } from "cdktf";
import { Construct } from "constructs";
import { CHILD_IDS } from "../../agreed/child-ids";
import { activityUrlOf, openaiBaseUrlOf } from "../../agreed/endpoints";
import { EXPORTED_IDENTITY, OUTPUT } from "../../agreed/exports";
import { APPLICATION_SWITCH } from "../../agreed/switches";
import { childId } from "../../azure/resource-ids";
import { AGENT_APPLICATION } from "../../azure/resource-types";
import { Resource } from "../azapi/resource";
import { checkedScope, pathBelow } from "../core/construct-arguments";
import { defined } from "../core/defined";
import { addDependencies } from "../core/depends-on";
import { checkAtSynth, throwIfAny } from "../core/errors";
import { checkProps, checkSettings, readProps } from "../core/props";
import { dependableOn } from "../core/dependable";
import { continueFormer } from "../core/former-id";
import { inText } from "../core/expressions";
import { checkIterators } from "../core/iterators";
import { Later } from "../core/later";
import { knowSpelling } from "../rbac/assigned-once";
import type { IAgentEndpointGrants } from "../rbac/agent-endpoint-grants";
import { AgentIdentity, type AssignedIdentity } from "../rbac/agent-identity";
import { hasPolicy, LIST_IDENTITIES, renderAgentApplication } from "../wire/agent-application";
import { AgentApplicationGrants } from "./agent-application-grants";
import { APPLICATION_CHECKS, type AgentApplicationProps } from "./agent-application-props";
import type { IAgentApplication, IAgentDeployment } from "./agent-application-ref";
import {
  AgentDeployment,
  DEPLOYMENT_OPTION_CHECKS,
  type AgentDeploymentOptions,
} from "./agent-deployment";
import { ApplicationDeployments } from "./application-deployments";
import { checkArmName, checkRenamed, nameFromPath, warnOfLongName } from "./arm-name";
import { warnOfOpenDoor } from "./authorization-policy";
import { takeDeployments, type AgentDeploymentBinding } from "./bind-deployment";
import { CurrentApplication } from "./current-application";
import { deleteLast } from "./delete-last";
import { fixApplication } from "./fixed-settings";
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
 * Publishes agents of a Foundry project under a stable URL. The application has its own identity, callers are admitted
 * by role, and one of its deployments answers.
 *
 * Throws `InvalidAgentApplication` for settings of the wrong form. Fails at synth with `NoAgent`,
 * `DuplicateApplication`, `DuplicateDeployment`, `InvalidTraffic` or `StoppedWithTraffic` if the finished program does
 * not fit together. docs/messages.md explains each code.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-agent
 */
export class AgentApplication extends Construct implements IAgentApplication {
  /**
   * An existing application that something else manages, such as another team's program, by its ARM id. It can be given
   * grants, and one deployment, which takes all traffic and cannot be stopped. The program that creates the application
   * must list the deployment's agent in `agentNames`.
   *
   * A deployment under another id is created before the old one is deleted, and nothing else holds the traffic back: if
   * the service reported a deployment as created before it runs, calls would fail until then.
   *
   * The application is read at each plan, which fails if it does not exist. Throws `InvalidAgentApplication` for an id
   * of the wrong form; fails at synth with `SeveralDeployments`, or with `MisplacedDeployment` if the same program
   * creates the application.
   */
  static fromAgentApplicationId(
    scope: Construct,
    id: string,
    agentApplicationId: string,
  ): IAgentApplication {
    return new ImportedAgentApplication(scope, id, { agentApplicationId });
  }

  /** Like `fromAgentApplicationId`, with settings for reading the application and for its grants and deployment. */
  static fromAgentApplicationAttributes(
    scope: Construct,
    id: string,
    attributes: AgentApplicationAttributes,
  ): IAgentApplication {
    return new ImportedAgentApplication(scope, id, attributes);
  }

  /** Whether `x` is an application created with this class, not an imported one; also across copies of this library. */
  static isAgentApplication(x: unknown): x is AgentApplication {
    return x !== null && typeof x === "object" && AGENT_APPLICATION_SYMBOL in x;
  }

  /** For `dependsOn` of elements of other libraries, which then come after the route; see `IAgentApplication`. */
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

  /** The azapi resource, for settings that this construct does not offer, and to move or import it. */
  readonly resource: Resource;

  /** The ARM id, always known at plan; the id of the resource is not, after somebody deleted the application. */
  private readonly applicationId: string;
  private readonly props: AgentApplicationProps;
  private readonly deployments: ApplicationDeployments;
  private readonly switchedOff: SwitchedOff[];
  private readonly route: RouteWriter;

  constructor(scope: Construct, id: string, given: AgentApplicationProps) {
    super(checkedScope("AgentApplication", scope, id), id);
    Object.defineProperty(this, AGENT_APPLICATION_SYMBOL, { value: true });
    const props = readProps(given, APPLICATION_CHECKS);
    const { project } = props;
    const name = props.agentApplicationName ?? nameFromPath(this);
    throwIfAny(this, "InvalidAgentApplication", [
      ...checkArmName("agentApplicationName", name, props.agentApplicationName),
      ...checkProps("props", given, APPLICATION_CHECKS),
      ...checkRenamed("agentApplicationName", props.formerId, props.agentApplicationName),
    ]);
    this.props = props;
    checkIterators(this, props);
    addDependencies(this, props.dependsOn);
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
      // azapi's schema and the service have different names for the policy's discriminator.
      ...(hasPolicy(props) ? { schemaValidationEnabled: false } : {}),
      lifecycle: {
        postcondition: [IDENTITY_IS_MADE],
        ...(props.preventDestroy ? { preventDestroy: true } : {}),
      },
      ...writeSettings(props, project.accountId),
    });
    fixApplication(this.resource);
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
    // With the id that is known at plan: after somebody deleted the application, the id of its resource is not, and a
    // grant that outlived it would be created again under the same name.
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
      application: this.resource,
      settings: props,
      agents: agents.body,
      deployments: this.deployments,
      currentAddress: current.address,
    });
    this.fqn = dependableOn(() => this.route.action);
    takeDeployments(this, (deployment) => this.bindDeployment(deployment));
    continueFormer(this, props.formerId);
  }

  /**
   * Runs one version of an agent behind the application. The id is of your choice: it becomes part of the Terraform
   * address, and the deployment's name in Azure unless `agentDeploymentName` is set. Throws `InvalidAgentDeployment`
   * for options of the wrong form.
   */
  addDeployment(id: string, options: AgentDeploymentOptions): AgentDeployment {
    const place = pathBelow(this, id);
    throwIfAny(place, "InvalidAgentDeployment", checkSettings("options", options));
    const read = readProps(options, DEPLOYMENT_OPTION_CHECKS);
    return new AgentDeployment(this, id, { ...options, ...read, application: this });
  }

  private bindDeployment(deployment: IAgentDeployment): AgentDeploymentBinding {
    deleteLast(deployment, this.route.action);
    const { applicationId, props, route, grants, identity } = this;
    const binding = {
      options: props,
      accountId: props.project.accountId,
      agentApplicationId: applicationId,
      application: [this.resource],
      stoppedAfter: [route.action],
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
        "The application is enabled but declared disabled. Unless this plan disables it, run:",
    });
  }

  /**
   * The application's own write keeps the current route, so that the same deployment answers until the route is written
   * again. Without deployments, it leaves the route out: azapi takes a returned empty id for no change, and would plan
   * to remove the old route after its removal (recorded with azapi 2.12).
   */
  private routeToKeep(current: CurrentApplication): IResolvable {
    const { all } = this.deployments;
    return new Later(() => (all.length > 0 ? current.route : undefined));
  }
}

const AGENT_APPLICATION_SYMBOL = Symbol.for("cdktf-foundry-agents/AgentApplication");

/**
 * Recorded 2026-06-23: the service reports Succeeded while both identities are still being created. Without this, role
 * assignments without a principal would be retried for minutes. `try`, since an imported resource has no output yet.
 */
const IDENTITY_IS_MADE: Postcondition = {
  condition: inText(`try(self.${OUTPUT.principalId}, "") != null`),
  errorMessage:
    "Azure has created the application and is still creating its identity. Wait a moment and apply again.",
};

/** Recorded 2026: "Agents cannot be null or empty". */
function checkAgents(agents: ListedAgents): string[] {
  if (!agents.isEmpty) return [];
  return [
    "an application must list at least one agent: add a deployment, or name an agent in agentNames",
  ];
}
