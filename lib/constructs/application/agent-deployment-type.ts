import { Token } from "cdktf";
import { HOSTED, MANAGED, type DeploymentTypeBody } from "../../agreed/deployment-json";
import { checkWholeNumber } from "../core/checks";

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
    return new AgentDeploymentType(HOSTED, options);
  }

  private constructor(
    /** The service's word for it. */
    readonly deploymentType: string,
    /**
     * The containers.
     *
     * @default - none: the service runs the agent
     */
    readonly hosted?: HostedDeploymentOptions,
  ) {}
}

export function renderDeploymentType({
  deploymentType,
  hosted,
}: AgentDeploymentType): DeploymentTypeBody {
  return { deploymentType, ...hosted };
}

export function checkDeploymentType({ hosted }: AgentDeploymentType): string[] {
  if (hosted === undefined) return [];
  const { minReplicas, maxReplicas } = hosted;
  const least = Token.isUnresolved(minReplicas) ? 0 : minReplicas;
  return [
    ...checkWholeNumber("minReplicas", minReplicas, 0),
    ...checkWholeNumber("maxReplicas", maxReplicas, least),
  ];
}
