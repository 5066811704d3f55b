import type { Check } from "../check";
import { failed, passed, unknown } from "../finding";

/** Documented: a token for any resource but the data plane is answered with 401. Agents have no API keys. */
export const audience: Check = {
  name: "audience",
  about: "whether the token is for the data plane of Foundry",
  after: ["sign-in"],
  async run(evidence) {
    const { dataPlaneScope } = evidence.question.target.cloud;
    const wanted = dataPlaneScope.replace(/\/?\.default$/, "");
    const claims = await evidence.token();
    if (claims?.audience === undefined) return unknown("the token does not name its audience");
    if (claims.audience === wanted) return passed(`it is for ${wanted}`);
    if (!/^https?:/.test(claims.audience)) {
      return unknown(`the token is for ${claims.audience}, which may or may not be ${wanted}`);
    }
    return failed("audience", `the token is for ${claims.audience}, not for ${wanted}`, {
      what: `request a token for the scope ${dataPlaneScope}`,
      code: `getBearerTokenProvider(new DefaultAzureCredential(), "${dataPlaneScope}")`,
      command: `az account get-access-token --scope ${dataPlaneScope}`,
    });
  },
};
