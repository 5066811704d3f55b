import type { Check } from "../check";
import { passed, warning } from "../finding";

/** Documented: an application forces `store` to false and keeps nothing, so a conversation is the caller's to keep. */
export const turns: Check = {
  name: "turns",
  about: "whether the application keeps conversations",
  after: ["call"],
  async run(evidence) {
    const { probe } = evidence.question;
    const answer = probe && (await evidence.answer(probe));
    if (answer?.isStored === true) {
      return warning("the answer says that it is stored, which no application is known to do");
    }
    const seen = answer?.isStored === false ? " (its answer shows store: false)" : "";
    return passed(
      `the application stores no conversations${seen}: for several turns, send the history each time, as foundry-agents chat does`,
    );
  },
};
