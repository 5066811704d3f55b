import type { Release } from "./release-stack";

/** A change of what runs behind a URL, and what it must look like. */
export interface Rollout {
  readonly title: string;
  readonly from: Release;
  readonly to: Release;
  /** The writes in order. */
  readonly writes: string[];
  /** Who answers, in order. */
  readonly answers: string[];
}

export const V1 = { agentName: "support-agent", agentVersion: "1" };
export const V2 = { agentName: "support-agent", agentVersion: "2" };
const other = { agentName: "helpdesk-agent", agentVersion: "1" };
const serves = { trafficPercentage: 100 };
const standsBy = { trafficPercentage: 0 };

/** Every rollout that the README promises, with what it promises. */
export const ROLLOUTS: [Rollout, ...Rollout[]] = [
  {
    title: "new version, same agent",
    from: { deployments: { Live: V1 } },
    to: { deployments: { Live: V2 } },
    writes: ["PUT agentDeployments/Live"],
    answers: ["Live: support-agent 1", "Live: support-agent 2"],
  },
  {
    title: "rollback to the version before",
    from: { deployments: { Live: V2 } },
    to: { deployments: { Live: V1 } },
    writes: ["PUT agentDeployments/Live"],
    answers: ["Live: support-agent 2", "Live: support-agent 1"],
  },
  {
    title: "blue/green: green is made and stands by",
    from: { deployments: { Blue: V1 } },
    to: { deployments: { Blue: { ...V1, ...serves }, Green: { ...V2, ...standsBy } } },
    writes: ["PUT agentDeployments/Green"],
    answers: ["Blue: support-agent 1"],
  },
  {
    title: "blue/green: the traffic moves",
    from: { deployments: { Blue: { ...V1, ...serves }, Green: { ...V2, ...standsBy } } },
    to: { deployments: { Blue: { ...V1, ...standsBy }, Green: { ...V2, ...serves } } },
    writes: ["PUT applications/Support [support-agent] -> Green"],
    answers: ["Blue: support-agent 1", "Green: support-agent 2"],
  },
  {
    title: "blue/green: rollback",
    from: { deployments: { Blue: { ...V1, ...standsBy }, Green: { ...V2, ...serves } } },
    to: { deployments: { Blue: { ...V1, ...serves }, Green: { ...V2, ...standsBy } } },
    writes: ["PUT applications/Support [support-agent] -> Blue"],
    answers: ["Green: support-agent 2", "Blue: support-agent 1"],
  },
  {
    title: "blue/green: blue goes in the apply that moves the traffic",
    from: { deployments: { Blue: { ...V1, ...serves }, Green: { ...V2, ...standsBy } } },
    to: { deployments: { Green: V2 } },
    writes: ["PUT applications/Support [support-agent] -> Green", "DELETE agentDeployments/Blue"],
    answers: ["Blue: support-agent 1", "Green: support-agent 2"],
  },
  {
    title: "swap",
    from: { deployments: { Blue: V1 } },
    to: { deployments: { Green: V2 } },
    writes: [
      "PUT agentDeployments/Green",
      "PUT applications/Support [support-agent] -> Green",
      "DELETE agentDeployments/Blue",
    ],
    answers: ["Blue: support-agent 1", "Green: support-agent 2"],
  },
  {
    title: "swap by another name in Azure",
    from: { deployments: { Live: V1 } },
    to: { deployments: { Live: { ...V2, agentDeploymentName: "Next" } } },
    writes: [
      "PUT agentDeployments/Next",
      "PUT applications/Support [support-agent] -> Next",
      "DELETE agentDeployments/Live",
    ],
    answers: ["Live: support-agent 1", "Next: support-agent 2"],
  },
  {
    title: "another agent, new deployment",
    from: { deployments: { Support: V1 } },
    to: { deployments: { Helpdesk: other } },
    writes: [
      "PUT applications/Support [helpdesk-agent, support-agent] -> Support",
      "PUT agentDeployments/Helpdesk",
      "PUT applications/Support [helpdesk-agent] -> Helpdesk",
      "DELETE agentDeployments/Support",
    ],
    answers: ["Support: support-agent 1", "Helpdesk: helpdesk-agent 1"],
  },
  {
    title: "another agent in place",
    from: { deployments: { Live: V1 } },
    to: { deployments: { Live: other } },
    writes: [
      "PUT applications/Support [helpdesk-agent, support-agent] -> Live",
      "PUT agentDeployments/Live",
      "PUT applications/Support [helpdesk-agent] -> Live",
    ],
    answers: ["Live: support-agent 1", "Live: helpdesk-agent 1"],
  },
];

/**
 * "Another agent, new deployment" for a service that does not unlist an agent while its deployment exists: the old
 * name stays listed for one apply.
 */
export const STRICT: [Rollout, Rollout] = [
  {
    title: "another agent, new deployment, the old name still listed",
    from: { deployments: { Support: V1 } },
    to: { deployments: { Helpdesk: other }, agentNames: ["support-agent"] },
    writes: [
      "PUT applications/Support [helpdesk-agent, support-agent] -> Support",
      "PUT agentDeployments/Helpdesk",
      "PUT applications/Support [helpdesk-agent, support-agent] -> Helpdesk",
      "DELETE agentDeployments/Support",
    ],
    answers: ["Support: support-agent 1", "Helpdesk: helpdesk-agent 1"],
  },
  {
    title: "the old name goes",
    from: { deployments: { Helpdesk: other }, agentNames: ["support-agent"] },
    to: { deployments: { Helpdesk: other } },
    writes: ["PUT applications/Support [helpdesk-agent] -> Helpdesk"],
    answers: ["Helpdesk: helpdesk-agent 1"],
  },
];
