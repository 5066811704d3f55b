import { Token } from "cdktf";
import { HOSTED, MANAGED, type DeploymentTypeBody } from "../../agreed/deployment-json";
import { checkNotEmpty, checkWholeNumber, isAbsent } from "../core/checks";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { checkKind, checkProps, readProps, required, type ChecksOf } from "../core/props";

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
    throwIfAny("AgentDeploymentType.hosted", "InvalidAgentDeploymentType", checkReplicas(options));
    const { minReplicas, maxReplicas } = readProps(options, HOSTED_CHECKS);
    return new AgentDeploymentType(HOSTED, minReplicas, maxReplicas);
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

/** What somebody gives to a deployment as its type. */
export function checkDeploymentType(prop: string, value: unknown): string[] {
  const members = { deploymentType: checkNotEmpty };
  const kind = "an AgentDeploymentType, such as AgentDeploymentType.managed()";
  const faults = checkKind(prop, value, members, kind);
  if (isAbsent(value) || faults.length > 0) return faults;
  const { minReplicas, maxReplicas } = value as AgentDeploymentType;
  return [
    ...checkWholeNumber(`${prop}.minReplicas`, minReplicas, 0),
    ...checkWholeNumber(`${prop}.maxReplicas`, maxReplicas, 0),
  ];
}

const HOSTED_CHECKS: ChecksOf<HostedDeploymentOptions> = {
  minReplicas: required((prop, value) => checkWholeNumber(prop, value, 0)),
  maxReplicas: required((prop, value) => checkWholeNumber(prop, value, 0)),
};

function checkReplicas(options: HostedDeploymentOptions): string[] {
  const faults = checkProps("options", options, HOSTED_CHECKS);
  if (faults.length > 0) return faults;
  const { minReplicas, maxReplicas } = readProps(options, HOSTED_CHECKS);
  const least = Token.isUnresolved(minReplicas) ? 0 : minReplicas;
  return checkWholeNumber("maxReplicas", maxReplicas, least);
}
