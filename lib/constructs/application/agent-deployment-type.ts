import { Token } from "cdktf";
import { HOSTED, MANAGED, type DeploymentTypeBody } from "../../agreed/deployment-json";
import { checkRequired, checkWholeNumber } from "../core/checks";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";

/** How many containers a hosted agent runs in. */
export interface HostedDeploymentOptions {
  /** The least number, a whole one from 0 on. */
  readonly minReplicas: number;

  /** The greatest number, a whole one from `minReplicas` on. */
  readonly maxReplicas: number;
}

/** Who runs an agent. */
export class AgentDeploymentType {
  /** The service runs the agent: prompt agents and workflows. */
  static managed(): AgentDeploymentType {
    return new AgentDeploymentType(MANAGED);
  }

  /**
   * Containers run the agent. The service deploys them, and then refuses to call them through an application: call
   * hosted agents at their own endpoints.
   */
  static hosted(options: HostedDeploymentOptions): AgentDeploymentType {
    throwIfAny("AgentDeploymentType.hosted", "InvalidAgentDeploymentType", checkReplicas(options));
    return new AgentDeploymentType(HOSTED, options.minReplicas, options.maxReplicas);
  }

  private constructor(
    /** The service's word for it. */
    readonly deploymentType: string,
    /**
     * The least number of containers.
     *
     * @default - none: the service runs the agent
     */
    readonly minReplicas?: number,
    /**
     * The greatest number of containers.
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

function checkReplicas({
  minReplicas,
  maxReplicas,
}: Partial<HostedDeploymentOptions> = {}): string[] {
  const isKnown = typeof minReplicas === "number" && !Token.isUnresolved(minReplicas);
  return [
    ...checkRequired("minReplicas", minReplicas),
    ...checkWholeNumber("minReplicas", minReplicas, 0),
    ...checkRequired("maxReplicas", maxReplicas),
    ...checkWholeNumber("maxReplicas", maxReplicas, isKnown ? minReplicas : 0),
  ];
}
