import { routeTo } from "../../../../agreed/traffic-routing";
import type { LiveApplication } from "../../live/live-application";
import { isRunning, isStarting, type LiveDeployment } from "../../live/live-deployments";
import type { Check } from "../check";
import type { Evidence } from "../evidence";
import { failed, mayPass, passed, warning, type Finding } from "../finding";
import { azRest, type Fix } from "../fix";

/**
 * A route names a deployment by the id that the service gave it. Reported from scripts in production: it can stay
 * empty, or still name a deployment that is gone; callers are then told "no deployments associated", or reach an old
 * version.
 */
export const route: Check = {
  name: "route",
  about: "whether calls reach a running deployment",
  after: ["deployment"],
  async run(evidence) {
    const application = await evidence.application();
    const deployments = await evidence.deployments();
    const running = deployments.find(isRunning) ?? deployments[0];
    const { routedTo } = application;
    const fix = fixOf(evidence, application, running);
    if (routedTo === "") {
      const choice = "the service then takes the oldest one, as far as known";
      return warning(`the route names no deployment: ${choice}`, fix);
    }
    const routed = deployments.find(({ deploymentId }) => deploymentId === routedTo);
    if (routed === undefined) {
      const ids = deployments.map(({ name, deploymentId }) => `${name} is ${deploymentId}`);
      return failed(
        "deployment",
        `the route is stale: it leads to ${routedTo}, but ${ids.join(", ")}`,
        fix,
      );
    }
    return isRunning(routed) ? reached(routed) : leadsToNobody(routed, fix);
  },
};

function reached({ name, agentName, agentVersion }: LiveDeployment): Finding {
  return passed(`it leads to ${name}: ${agentName} version ${agentVersion}`);
}

function leadsToNobody(routed: LiveDeployment, fix: Fix): Finding {
  const { name, state, provisioningState } = routed;
  const found = `it leads to ${name}, which is ${provisioningState} and ${state}`;
  const finding = failed("deployment", found, fix);
  return isStarting(routed) ? mayPass(finding) : finding;
}

/** The service has no smaller write than that of the whole application. */
function fixOf(
  evidence: Evidence,
  { id, sent }: LiveApplication,
  wanted: LiveDeployment | undefined,
): Fix {
  const { path } = evidence.question.target;
  const { name = "Live", deploymentId = "" } = wanted ?? {};
  const properties = { ...sent, trafficRoutingPolicy: routeTo(deploymentId) };
  return {
    what:
      path === undefined
        ? `route it to ${name}`
        : `run foundry-agents restore-route ${path}, which restores the declared route`,
    code: `app.addDeployment("${name}", { …, trafficPercentage: 100 })`,
    command: azRest("put", evidence.armUrl(id), { properties }),
  };
}
