import type { Check } from "../check";
import { passed, unknown } from "../finding";

/** A URL is enough to call, but not to ask Azure Resource Manager: it does not tell the subscription. */
export const address: Check = {
  name: "address",
  about: "which application is meant",
  after: [],
  run: ({ question: { target } }) => {
    const { applicationId, address } = target;
    if (applicationId !== undefined) return Promise.resolve(passed(applicationId));
    return Promise.resolve(
      unknown(
        `${address.baseUrl}, whose ARM id nobody can tell from the URL: what Azure Resource Manager knows of it is not looked at`,
        { what: "give the ARM id with --app, or the path of the application's construct" },
      ),
    );
  },
};
