import { FoundryAgentError } from "../client/foundry-agent-error";
import type { CommandContext } from "./command-context";

/** Prints the link that a person must open, if the message of the error shows it only in part: it can look like a token. */
export function showConsentLink(error: unknown, { print }: Pick<CommandContext, "print">): void {
  const { consentLink } = (error instanceof FoundryAgentError && error.noAnswer) || {};
  if (consentLink === undefined || !(error instanceof FoundryAgentError)) return;
  if (!error.message.includes(consentLink)) print(consentLink);
}
