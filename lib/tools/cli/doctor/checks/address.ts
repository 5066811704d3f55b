import type { Check } from "../check";
import { passed, unknown } from "../finding";

/** A URL is enough to call, but not to read Azure Resource Manager: it does not contain the subscription. */
export const address: Check = {
  name: "address",
  about: "which application is meant",
  after: [],
  run: ({ question: { target } }) => {
    const { applicationId, address } = target;
    if (applicationId !== undefined) return Promise.resolve(passed(applicationId));
    return Promise.resolve(
      unknown(
        `${address.baseUrl}; the URL does not contain the ARM id, so Azure Resource Manager is not checked`,
        { what: "pass the ARM id or the path of the application's construct as --app" },
      ),
    );
  },
};
