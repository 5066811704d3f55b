import { Construct } from "constructs";
import { CHILD_IDS } from "../../agreed/child-ids";
import { DeploymentState, STARTED } from "../../agreed/deployment-state";
import { agentEndpointOf } from "../../agreed/endpoints";
import { OUTPUT } from "../../agreed/exports";
import { DEPLOYMENT_SWITCH } from "../../agreed/switches";
import {
  checkAgentReference,
  warnOfAgentName,
  type AgentReference,
} from "../agent/agent-reference";
import { childId } from "../../azure/resource-ids";
import { AGENT_DEPLOYMENT } from "../../azure/resource-types";
import { Resource } from "../azapi/resource";
import { checkKind, checkOneOf, checkTags, checkText } from "../core/checks";
import { throwIfAny } from "../core/errors";
import { addressOf } from "../core/expressions";
import { warn } from "../core/warnings";
import { exportsOfAgentDeployment, renderAgentDeployment } from "../wire/agent-deployment";
import type { IAgentApplication, IAgentDeployment } from "./agent-application-ref";
import { AgentDeploymentType, isHosted, renderDeploymentType } from "./agent-deployment-type";
import { AgentProtocol } from "./agent-protocol";
import { checkArmName, warnOfLongName } from "./arm-name";
import {
  bindDeployment,
  checkTakesDeployments,
  type AgentDeploymentBinding,
} from "./bind-deployment";
import { SwitchedOff } from "./switched-off";
import { checkTrafficPercentage } from "./traffic";
import { versioned, writeSettings } from "./foundry-resource-options";

/**
 * Settings of an agent deployment, without the application that owns it.
 *
 * Where a setting does not say otherwise, changing it updates the deployment in place: URL, identity and grants stay.
 */
export interface AgentDeploymentOptions extends AgentReference {
  /**
   * Who runs the agent. Whether the service lets a deployment change it is not documented.
   *
   * @default AgentDeploymentType.managed()
   */
  readonly deploymentType?: AgentDeploymentType;

  /**
   * How much of the application's traffic it takes, in percent: 100 or 0, since the service routes everything to one
   * deployment. With several deployments each says it, and exactly one says 100. Moving the 100 is one write of the
   * application and interrupts nobody; moving it back is the rollback.
   *
   * @default - 100 for the only deployment
   */
  readonly trafficPercentage?: number;

  /**
   * Whether it runs. A stopped deployment keeps its settings and its routing id, and answers nobody. It is stopped
   * after the route has left it; the one that takes the traffic cannot be. Taking it back starts it again, which takes
   * a while: give it the 100 in a later apply.
   *
   * `RUNNING` sends nothing: a deployment that somebody stopped by hand stays stopped. One that somebody started by
   * hand stays started too; each plan warns of it and names the command that stops it.
   *
   * @default DeploymentState.RUNNING
   */
  readonly state?: DeploymentState;

  /**
   * In which protocol the deployment answers.
   *
   * @default AgentProtocol.RESPONSES
   */
  readonly protocol?: AgentProtocol;

  /**
   * The deployment's name in Azure. Changing it replaces the deployment, new before old.
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
   * What the deployment is for.
   *
   * @default - none
   */
  readonly description?: string;

  /**
   * Tags of the deployment. Unlike those of other Azure resources they are part of its properties.
   *
   * @default - none
   */
  readonly tags?: { [key: string]: string };
}

/** Settings of an agent deployment. */
export interface AgentDeploymentProps extends AgentDeploymentOptions {
  /** The application behind which it runs, in the same stack. Changing it replaces the deployment. */
  readonly application: IAgentApplication;
}

/**
 * One version of an agent, running behind an application's stable URL.
 *
 * It is made after all role assignments of the application, so that nothing answers that lacks a right.
 */
export class AgentDeployment extends Construct implements IAgentDeployment {
  /** ARM id of the deployment. */
  readonly agentDeploymentId: string;

  /** The deployment's name, the last part of its id. */
  readonly agentDeploymentName: string;

  /** Id that the service gives this lifetime of the deployment; traffic rules name it. Not the ARM id. */
  readonly deploymentId: string;

  /** The application behind which it runs. */
  readonly application: IAgentApplication;

  /** The agent that it runs. */
  readonly agentName: string;

  /**
   * The share of the traffic that was asked for it: 100 or 0.
   *
   * @default - 100, for the only deployment of an application
   */
  readonly trafficPercentage?: number;

  /** Whether it is to run. What it does is in Azure. */
  readonly state: DeploymentState;

  /** The azapi resource, for settings this construct does not offer. */
  readonly resource: Resource;

  constructor(scope: Construct, id: string, props: AgentDeploymentProps) {
    super(scope, id);
    const name = props.agentDeploymentName ?? id;
    const type = props.deploymentType ?? AgentDeploymentType.managed();
    throwIfAny(this, "InvalidAgentDeployment", [
      ...checkTakesDeployments("application", props.application),
      ...checkArmName("agentDeploymentName", name, props.agentDeploymentName),
      ...checkOptions(props),
    ]);
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
      responseExportValues: exportsOfAgentDeployment(props),
      // Terraform would else delete the old deployment before the route has left it. It takes the flag from its
      // state, so the deployments that stay need it too.
      lifecycle: { createBeforeDestroy: true },
      ...writeSettings(binding.options, binding.accountId),
    });
    this.resource.dependsOn = binding.dependsOn;
    this.agentDeploymentId = this.resource.id;
    this.deploymentId = this.resource.output("deploymentId");
    if (this.state === DeploymentState.STOPPED) this.stop(binding);
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
      dependsOn: binding.stoppedAfter,
      isOn: `contains(${JSON.stringify(STARTED)}, ${state})`,
      warning: "The deployment runs and is declared stopped. Unless this plan stops it, run:",
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
      `the service deploys hosted agents behind an application, and then refuses to call them there; call a hosted agent at its own endpoint, ${agentEndpointOf("{project}", "{agent}")}/protocols/…, which it has without being published`,
    );
  }
}

function checkOptions(options: AgentDeploymentOptions): string[] {
  const { protocol, deploymentType } = options;
  return [
    ...checkAgentReference(options),
    ...checkTrafficPercentage(options.trafficPercentage),
    ...checkOneOf("state", options.state, Object.values(DeploymentState)),
    ...checkText("displayName", options.displayName),
    ...checkText("description", options.description),
    ...checkTags("tags", options.tags),
    ...checkKind("protocol", protocol, ["protocol", "version"], "an AgentProtocol"),
    ...checkKind("deploymentType", deploymentType, ["deploymentType"], "an AgentDeploymentType"),
  ];
}
