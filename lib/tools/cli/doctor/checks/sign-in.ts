import { FoundryAgentError } from "../../../client/foundry-agent-error";
import { lastingRemedy } from "../../../client/network-failure";
import type { Check } from "../check";
import type { Evidence } from "../evidence";
import { failed, passed, unknown } from "../finding";
import type { Fix } from "../fix";
import { signInAgain } from "../sign-in-fix";

/** Documented: without a token, or with one that has expired, the service answers 401. */
export const signIn: Check = {
  name: "sign-in",
  about: "whether the caller has a valid token",
  after: [],
  async run(evidence) {
    try {
      const claims = await evidence.token();
      if (claims === undefined) {
        return unknown("the token cannot be read, so who signed in is not known");
      }
      const { objectId, expiresOn = Infinity } = claims;
      const minutes = Math.floor((expiresOn - Date.now()) / 60_000);
      if (minutes < 0) {
        return failed(
          "sign-in",
          `the token expired ${-minutes} min ago`,
          signInAgain(evidence.question.target),
        );
      }
      const who = objectId ?? "somebody whom the token does not name";
      return passed(`signed in as ${who}${await armNote(evidence)}`);
    } catch (error) {
      if (!(error instanceof FoundryAgentError)) throw error;
      return failed(error.cause, error.message, fixFor(error, evidence));
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

function fixFor({ code }: FoundryAgentError, { question }: Evidence): Fix {
  const what = lastingRemedy(code);
  return what === undefined ? signInAgain(question.target) : { what };
}
