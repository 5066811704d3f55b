import { Construct, type IDependable } from "constructs";
import { CHILD_IDS } from "../../agreed/child-ids";
import { DeploymentState, STARTED } from "../../agreed/deployment-state";
import { agentEndpointOf } from "../../agreed/endpoints";
import { OUTPUT } from "../../agreed/exports";
import { DEPLOYMENT_SWITCH } from "../../agreed/switches";
import { AGENT_REFERENCE, warnOfAgentName, type AgentReference } from "../agent/agent-reference";
import { childId } from "../../azure/resource-ids";
import { AGENT_DEPLOYMENT } from "../../azure/resource-types";
import { Resource } from "../azapi/resource";
import { checkOneOf, checkText } from "../core/checks";
import { checkTags } from "../core/collections";
import { checkedScope } from "../core/construct-arguments";
import { comeAfter, knowReference } from "../core/dependencies";
import { dependableOn } from "../core/dependable";
import { addDependencies, checkDependsOn } from "../core/depends-on";
import { throwIfAny } from "../core/errors";
import { addressOf } from "../core/expressions";
import { continueFormer, FORMER_ID, type FormerIdOptions } from "../core/former-id";
import { checkIterators } from "../core/iterators";
import { pathsOf } from "../core/overrides";
import { anything, checkProps, readProps, type ChecksOf } from "../core/props";
import { warn } from "../core/warnings";
import { exportsOfAgentDeployment, renderAgentDeployment } from "../wire/agent-deployment";
import type { IAgentApplication, IAgentDeployment } from "./agent-application-ref";
import {
  AgentDeploymentType,
  checkDeploymentType,
  isHosted,
  renderDeploymentType,
} from "./agent-deployment-type";
import { AgentProtocol, checkProtocol } from "./agent-protocol";
import { checkArmName, checkRenamed, warnOfLongName } from "./arm-name";
import {
  bindDeployment,
  checkTakesDeployments,
  type AgentDeploymentBinding,
} from "./bind-deployment";
import { fixDeployment } from "./fixed-settings";
import { SwitchedOff } from "./switched-off";
import { checkTrafficPercentage } from "./traffic";
import { versioned, writeSettings } from "./foundry-resource-options";

/**
 * Settings of an agent deployment, without the application that owns it.
 *
 * Unless stated otherwise, changing a setting updates the deployment in place: URL, identity and grants stay. Whether
 * the deployment keeps answering during an update is not documented; a second deployment avoids the question (see
 * `trafficPercentage`).
 */
export interface AgentDeploymentOptions extends AgentReference, FormerIdOptions {
  /**
   * What runs the agent. Whether the service accepts a change of it is not documented.
   *
   * @default AgentDeploymentType.managed()
   */
  readonly deploymentType?: AgentDeploymentType;

  /**
   * Share of the application's traffic, in percent: 100 or 0, since the service routes everything to one deployment.
   * If there are several deployments, set it on each, with 100 on exactly one; anything else fails at synth with
   * `InvalidTraffic`. Moving the 100 takes one write of the application and interrupts no calls; moving it back is the
   * rollback. Must not be a token.
   *
   * @default - 100 for the only deployment
   */
  readonly trafficPercentage?: number;

  /**
   * Whether the deployment runs. A stopped deployment keeps its settings and routing id, but does not answer. It is
   * stopped after the route has left it; stopping the deployment that takes the traffic fails at synth with
   * `StoppedWithTraffic`. Removing the setting starts the deployment again, which takes a while: give it the traffic in
   * a later apply.
   *
   * `RUNNING` sends nothing: a deployment that somebody stopped by hand stays stopped. With `STOPPED`, a deployment
   * that somebody started by hand keeps running, but each plan warns and names the command that stops it.
   *
   * @default DeploymentState.RUNNING
   */
  readonly state?: DeploymentState;

  /**
   * The protocol that the deployment answers in.
   *
   * @default AgentProtocol.RESPONSES
   */
  readonly protocol?: AgentProtocol;

  /**
   * The deployment's name in Azure: letters, digits, underscores, dots and hyphens, starting with a letter or digit.
   * More than 63 characters may be refused, hence the warning `LongName`. Changing it replaces the deployment, new
   * before old, and interrupts no calls. Names that differ only in letter case fail at synth with
   * `DuplicateDeployment`.
   *
   * @default - the construct's id
   */
  readonly agentDeploymentName?: string;

  /**
   * The name that people see.
   *
   * @default - none
   */
  readonly displayName?: string;

  /**
   * The purpose of the deployment.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Tags of the deployment. Unlike the tags of other Azure resources, they are part of its properties.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };

  /**
   * What must be there before the agent answers, in addition to the grants of its application and identity: constructs
   * of any library, such as role assignments of azurerm. The same as `node.addDependency`. A construct in another stack
   * has that stack deployed first.
   *
   * A deployment is replaced new before old, and so is, in Terraform, everything that it depends on.
   *
   * @default - the grants of the application and its identity
   */
  readonly dependsOn?: IDependable[];
}

/** Settings of an agent deployment. */
export interface AgentDeploymentProps extends AgentDeploymentOptions {
  /**
   * The application that it runs behind, in the same stack; another stack throws `MisplacedDeployment`. Changing it
   * replaces the deployment.
   */
  readonly application: IAgentApplication;
}

/**
 * A version of an agent that runs behind an application's stable URL.
 *
 * It is created after all role assignments of the application and its identity, so that no agent answers without its
 * rights. Throws `InvalidAgentDeployment` for settings of the wrong form.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-agent
 */
export class AgentDeployment extends Construct implements IAgentDeployment {
  /** For `dependsOn` of elements of other libraries, which then come after the deployment, perhaps before its traffic. */
  readonly fqn: string;

  /** ARM id of the deployment. */
  readonly agentDeploymentId: string;

  /** The deployment's name, the last part of its id. */
  readonly agentDeploymentName: string;

  /** Routing id, which traffic rules refer to. Not the ARM id: the service assigns a new one at each creation. */
  readonly deploymentId: string;

  /** The application that it runs behind. */
  readonly application: IAgentApplication;

  /** Name of the agent that it runs. */
  readonly agentName: string;

  /**
   * The declared share of the application's traffic, in percent: 100 or 0.
   *
   * @default - 100, for the only deployment of an application
   */
  readonly trafficPercentage?: number;

  /** The declared state, which may differ from the state in Azure. */
  readonly state: DeploymentState;

  /** The azapi resource, for settings that this construct does not offer, and to move or import it. */
  readonly resource: Resource;

  constructor(scope: Construct, id: string, given: AgentDeploymentProps) {
    super(checkedScope("AgentDeployment", scope, id), id);
    const props = readProps(given, DEPLOYMENT_CHECKS);
    const name = props.agentDeploymentName ?? id;
    const type = props.deploymentType ?? AgentDeploymentType.managed();
    throwIfAny(this, "InvalidAgentDeployment", [
      ...checkProps("props", given, DEPLOYMENT_CHECKS),
      ...checkArmName("agentDeploymentName", name, props.agentDeploymentName),
      ...checkRenamed("agentDeploymentName", props.formerId, props.agentDeploymentName),
    ]);
    checkIterators(this, props);
    addDependencies(this, props.dependsOn);
    this.warnOf(props, name, type);

    const binding = bindDeployment(this, props.application);
    this.application = props.application;
    this.agentName = props.agentName;
    this.agentDeploymentName = name;
    this.state = props.state ?? DeploymentState.RUNNING;
    if (props.trafficPercentage !== undefined) this.trafficPercentage = props.trafficPercentage;
    this.resource = new Resource(this, CHILD_IDS.element, {
      type: versioned(AGENT_DEPLOYMENT, binding.options),
      name,
      parentId: props.application.agentApplicationId,
      body: renderAgentDeployment(
        props,
        renderDeploymentType(type),
        props.protocol ?? AgentProtocol.RESPONSES,
        props,
      ),
      responseExportValues: exportsOfAgentDeployment(props, () =>
        pathsOf(this.resource._overrides["body"]),
      ),
      // Otherwise Terraform would delete the old deployment before the route has left it. Terraform reads the flag from
      // its state, so the deployments that stay need it too.
      lifecycle: { createBeforeDestroy: true },
      ...writeSettings(binding.options, binding.accountId),
    });
    fixDeployment(this.resource);
    comeAfter(this.resource, binding.after);
    knowReference(this.resource, () => binding.application);
    this.fqn = dependableOn(() => this.resource);
    this.agentDeploymentId = this.resource.id;
    this.deploymentId = this.resource.output("deploymentId");
    if (this.state === DeploymentState.STOPPED) this.stop(binding);
    continueFormer(this, props.formerId);
  }

  private stop(binding: AgentDeploymentBinding): void {
    const { resource } = this;
    const state = `try(${addressOf(resource)}.${OUTPUT.state}, "")`;
    new SwitchedOff(this, "Stopped", {
      options: binding.options,
      accountId: binding.accountId,
      actions: DEPLOYMENT_SWITCH,
      type: versioned(AGENT_DEPLOYMENT, binding.options),
      resourceId: childId(binding.agentApplicationId, AGENT_DEPLOYMENT, this.agentDeploymentName),
      resource,
      after: binding.stoppedAfter,
      isOn: `contains(${JSON.stringify(STARTED)}, ${state})`,
      warning: "The deployment is running but declared stopped. Unless this plan stops it, run:",
    });
  }

  private warnOf(props: AgentDeploymentProps, name: string, type: AgentDeploymentType): void {
    warnOfLongName(this, "agentDeploymentName", name);
    warnOfAgentName(this, props.agentName);
    if (!isHosted(type)) return;
    // Recorded 2026-05: "Application-scoped routes only support prompt agents. Agent kind 'hosted' is not supported."
    warn(
      this,
      "HostedNotCallable",
      `the service deploys a hosted agent behind an application but then refuses calls to it there; call it at its own endpoint, ${agentEndpointOf("{project}", "{agent}")}/protocols/…, which exists without publishing`,
    );
  }
}

export const DEPLOYMENT_OPTION_CHECKS: ChecksOf<AgentDeploymentOptions> = {
  ...AGENT_REFERENCE,
  ...FORMER_ID,
  trafficPercentage: checkTrafficPercentage,
  state: (prop, value) => checkOneOf(prop, value, Object.values(DeploymentState)),
  // Together with the name that it has without this prop.
  agentDeploymentName: anything,
  displayName: checkText,
  description: checkText,
  tags: checkTags,
  protocol: checkProtocol,
  deploymentType: checkDeploymentType,
  dependsOn: checkDependsOn,
};

const DEPLOYMENT_CHECKS: ChecksOf<AgentDeploymentProps> = {
  application: checkTakesDeployments,
  ...DEPLOYMENT_OPTION_CHECKS,
};
