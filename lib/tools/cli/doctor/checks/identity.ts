import { BROKEN, SUCCEEDED } from "../../../../agreed/provisioning-state";
import type { Check } from "../check";
import { failed, mayPass, passed, warning } from "../finding";
import { azRest } from "../fix";

/**
 * Recorded 2026-06-23: an application is Succeeded while both of its identities are still Creating. Reported
 * 2026-02-28: they can stay so although the service principal exists, so this is a warning.
 */
export const identity: Check = {
  name: "identity",
  about: "whether the application has its own identity",
  after: ["application"],
  async run(evidence) {
    const { instance, blueprint } = await evidence.application();
    const states = [instance, blueprint].map(
      ({ provisioningState = "unknown" }) => provisioningState,
    );
    const broken = states.find((state) => BROKEN.includes(state));
    if (instance.principalId === undefined || broken !== undefined) {
      const finding = failed(
        "downstream",
        broken === undefined
          ? "its agent has no principal yet, so it cannot be given a role"
          : `one of its identities is ${broken}`,
        {
          what: "wait; if it stays so, create the application again, which gives it another identity",
          command: azRest("get", evidence.armUrl(evidence.applicationId)),
        },
      );
      return broken === undefined ? mayPass(finding) : finding;
    }
    const who = `its agent acts as ${instance.principalId}`;
    if (states.every((state) => state === SUCCEEDED)) return passed(who);
    return warning(
      `${who}; its identity and blueprint are ${states.join(" and ")}, which was seen to last although the principal existed`,
    );
  },
};
