import { SUCCEEDED, UNDER_WAY } from "../../../../agreed/provisioning-state";
import { APPLICATION_SWITCH } from "../../../../agreed/switches";
import { AGENT_APPLICATION } from "../../../../azure/resource-types";
import { childrenOf, parseResourceId } from "../../../../azure/resource-ids";
import { FoundryAgentError } from "../../../client/foundry-agent-error";
import type { LiveApplication } from "../../live/live-application";
import type { Check } from "../check";
import type { Evidence } from "../evidence";
import { failed, mayPass, passed, type Finding } from "../finding";
import { azRest } from "../fix";

/** Documented: an application that does not exist answers 404. What a disabled one answers is not documented. */
export const application: Check = {
  name: "application",
  about: "whether the application exists and is enabled",
  after: [],
  async run(evidence) {
    const found = await read(evidence);
    if (found === undefined) return missing(evidence);
    const { isEnabled, provisioningState = "unknown" } = found;
    if (!isEnabled) return disabled(evidence);
    if (provisioningState === SUCCEEDED) return passed("it exists and is enabled");
    const finding = failed(
      "application",
      `it exists, but its provisioning state is ${provisioningState}`,
      {
        what: "deploy it again if it does not become ready",
        command: azRest("get", evidence.armUrl(evidence.applicationId)),
      },
    );
    return UNDER_WAY.includes(provisioningState) ? mayPass(finding) : finding;
  },
};

async function read(evidence: Evidence): Promise<LiveApplication | undefined> {
  try {
    return await evidence.application();
  } catch (error) {
    if (error instanceof FoundryAgentError && error.status === 404) return undefined;
    throw error;
  }
}

function missing(evidence: Evidence): Finding {
  const name = parseResourceId(evidence.applicationId)?.name ?? "";
  return failed("application", `the project has no application ${name}`, {
    what: "deploy it, or look up its name among the existing ones",
    code: `new AgentApplication(this, "${name}", { project })`,
    command: azRest("get", evidence.armUrl(childrenOf(evidence.projectId, AGENT_APPLICATION))),
  });
}

function disabled(evidence: Evidence): Finding {
  return failed("application", "it is disabled: nobody can call it", {
    what: "enable it, and remove `enabled: false` from the program if it is there",
    code: `new AgentApplication(this, "…", { project, enabled: true })`,
    command: azRest("post", evidence.armUrl(`${evidence.applicationId}/${APPLICATION_SWITCH.on}`)),
  });
}
