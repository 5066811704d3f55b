import type { Check } from "../check";
import { failed, passed, unknown } from "../finding";

/** The service accepts tokens of its own tenant only. */
export const tenant: Check = {
  name: "tenant",
  about: "whether the caller signed in to the application's tenant",
  after: ["sign-in"],
  async run(evidence) {
    const claims = await evidence.token();
    if (claims?.tenantId === undefined) return unknown("the token does not name its tenant");
    const wanted = await evidence.tenantId();
    if (wanted === undefined) return unknown("Azure Resource Manager does not name the tenant");
    if (claims.tenantId === wanted) return passed(`both are in ${wanted}`);
    return failed(
      "audience",
      `the token is from the tenant ${claims.tenantId}, but the application is in ${wanted}`,
      {
        what: "sign in to the tenant of the application",
        code: `new DefaultAzureCredential({ tenantId: "${wanted}" })`,
        command: `az login --tenant ${wanted}`,
      },
    );
  },
};
