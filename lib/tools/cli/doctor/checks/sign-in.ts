import { FoundryAgentError } from "../../../client/foundry-agent-error";
import type { Check } from "../check";
import type { Evidence } from "../evidence";
import { failed, passed } from "../finding";
import type { Fix } from "../fix";

/** Documented: without a token, or with one that has expired, the service answers 401. */
export const signIn: Check = {
  name: "sign-in",
  about: "whether the caller has a valid token",
  after: [],
  async run(evidence) {
    try {
      const { objectId, expiresOn = Infinity } = (await evidence.token()) ?? {};
      const minutes = Math.floor((expiresOn - Date.now()) / 60_000);
      if (minutes < 0) {
        return failed("sign-in", `the token expired ${-minutes} min ago`, signInAgain(evidence));
      }
      const who = objectId ?? "somebody whom the token does not name";
      return passed(`signed in as ${who}${await armNote(evidence)}`);
    } catch (error) {
      if (!(error instanceof FoundryAgentError)) throw error;
      return failed(error.cause, error.message, signInAgain(evidence));
    }
  },
};

/** Calling takes one token, and reading Azure Resource Manager another. */
async function armNote(evidence: Evidence): Promise<string> {
  try {
    await evidence.armToken();
    return "";
  } catch (error) {
    if (!(error instanceof FoundryAgentError)) throw error;
    return `, but not to Azure Resource Manager: ${error.message}`;
  }
}

function signInAgain({ question: { target } }: Evidence): Fix {
  return {
    what: "sign in again, or choose another way with --credential",
    code: `getBearerTokenProvider(new DefaultAzureCredential(), "${target.cloud.dataPlaneScope}")`,
    command: "az login",
  };
}
