import { BROKEN, SUCCEEDED } from "../../../../agreed/provisioning-state";
import type { Check } from "../check";
import { failed, mayPass, passed, warning } from "../finding";
import { azRest } from "../fix";

/**
 * Recorded 2026-06-23: an application says Succeeded while both of its identities still say Creating. Reported
 * 2026-02-28: that can stay so although the service principal exists, which makes it a warning.
 */
export const identity: Check = {
  name: "identity",
  about: "whether the application has an identity of its own",
  after: ["application"],
  async run(evidence) {
    const { instance, blueprint } = await evidence.application();
    const states = [instance, blueprint].map(
      ({ provisioningState = "nothing" }) => provisioningState,
    );
    const broken = states.find((state) => BROKEN.includes(state));
    if (instance.principalId === undefined || broken !== undefined) {
      const finding = failed(
        "downstream",
        broken === undefined
          ? "its agent has no principal yet, so no role can be given to it"
          : `an identity of it says ${broken}`,
        {
          what: "wait, and deploy the application anew when it stays so: it then has another identity",
          command: azRest("get", evidence.armUrl(evidence.applicationId)),
        },
      );
      return broken === undefined ? mayPass(finding) : finding;
    }
    const who = `its agent works as ${instance.principalId}`;
    if (states.every((state) => state === SUCCEEDED)) return passed(who);
    return warning(
      `${who}; identity and blueprint say ${states.join(" and ")}, which was seen to last although the principal existed`,
    );
  },
};
