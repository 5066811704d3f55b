import { RESPONSES } from "../../agreed/deployment-json";
import { checkNotEmpty, checkRequiredText } from "../core/checks";
import { throwIfAny } from "../core/errors";
import { checkKind, textTokens } from "../core/props";

/**
 * The protocol that a deployment answers in, and its version. The service documents one per deployment (2026-06).
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/agents/how-to/publish-agent
 */
export class AgentProtocol {
  /** OpenAI's Responses API, the protocol that the service documents for applications. */
  static readonly RESPONSES = new AgentProtocol(RESPONSES.protocol, RESPONSES.version);

  /** Bot Service's Activity protocol. Seen in published samples with this version; not documented. */
  static readonly ACTIVITY = new AgentProtocol("Activity", "v1");

  /**
   * Another protocol or version, in the service's spelling: any other letter case shows up as a change in every plan. A
   * missing or empty argument throws `InvalidAgentProtocol`.
   */
  static of(protocol: string, version: string): AgentProtocol {
    throwIfAny("AgentProtocol.of", "InvalidAgentProtocol", [
      ...checkRequiredText("protocol", textTokens(protocol)),
      ...checkRequiredText("version", textTokens(version)),
    ]);
    return new AgentProtocol(textTokens(protocol), textTokens(version));
  }

  private constructor(
    /** The service's name for the protocol. */
    readonly protocol: string,
    /** The version, in the protocol's own numbering. */
    readonly version: string,
  ) {}
}

/** A protocol that somebody gives to a deployment. */
export function checkProtocol(prop: string, value: unknown): string[] {
  const members = { protocol: checkNotEmpty, version: checkNotEmpty };
  return checkKind(prop, value, members, "an AgentProtocol, such as AgentProtocol.RESPONSES");
}
