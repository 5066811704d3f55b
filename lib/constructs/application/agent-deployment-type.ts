import { Token } from "cdktf";
import { HOSTED, MANAGED, type DeploymentTypeBody } from "../../agreed/deployment-json";
import { checkRequired, checkWholeNumber } from "../core/checks";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";

/** The number of containers that run a hosted agent. */
export interface HostedDeploymentOptions {
  /** The minimum number of containers: a whole number of at least 0. */
  readonly minReplicas: number;

  /** The maximum number of containers: a whole number of at least `minReplicas`. */
  readonly maxReplicas: number;
}

/**
 * What runs an agent: the service itself, or containers.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/concepts/hosted-agents
 */
export class AgentDeploymentType {
  /** The service runs the agent: for prompt agents and workflows. */
  static managed(): AgentDeploymentType {
    return new AgentDeploymentType(MANAGED);
  }

  /**
   * Containers run the agent. The service deploys a hosted agent behind an application but then refuses calls to it
   * there, hence the warning `HostedNotCallable`: call hosted agents at their own endpoints. Replicas that are missing
   * or out of range throw `InvalidAgentDeploymentType`.
   */
  static hosted(options: HostedDeploymentOptions): AgentDeploymentType {
    throwIfAny(
      "AgentDeploymentType.hosted",
      "InvalidAgentDeploymentType",
      checkReplicas(options ?? {}),
    );
    return new AgentDeploymentType(HOSTED, options.minReplicas, options.maxReplicas);
  }

  private constructor(
    /** The service's name for the type. */
    readonly deploymentType: string,
    /**
     * The minimum number of containers.
     *
     * @default - none: the service runs the agent
     */
    readonly minReplicas?: number,
    /**
     * The maximum number of containers.
     *
     * @default - none: the service runs the agent
     */
    readonly maxReplicas?: number,
  ) {}
}

export function isHosted({ deploymentType }: AgentDeploymentType): boolean {
  return deploymentType === HOSTED;
}

export function renderDeploymentType(type: AgentDeploymentType): DeploymentTypeBody {
  const { deploymentType, minReplicas, maxReplicas } = type;
  return { deploymentType, ...defined({ minReplicas, maxReplicas }) };
}

function checkReplicas({ minReplicas, maxReplicas }: Partial<HostedDeploymentOptions>): string[] {
  const isKnown = typeof minReplicas === "number" && !Token.isUnresolved(minReplicas);
  return [
    ...checkRequired("minReplicas", minReplicas),
    ...checkWholeNumber("minReplicas", minReplicas, 0),
    ...checkRequired("maxReplicas", maxReplicas),
    ...checkWholeNumber("maxReplicas", maxReplicas, isKnown ? minReplicas : 0),
  ];
}
