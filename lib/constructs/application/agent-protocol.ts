import { RESPONSES } from "../../agreed/deployment-json";
import { checkRequiredText } from "../core/checks";
import { throwIfAny } from "../core/errors";

/** In which protocol a deployment answers, and its version. The service documents one at a time (2026-06). */
export class AgentProtocol {
  /** OpenAI's Responses API, the one that the service documents for applications. */
  static readonly RESPONSES = new AgentProtocol(RESPONSES.protocol, RESPONSES.version);

  /** Bot Service's Activity protocol. Seen in published samples with this version; not documented. */
  static readonly ACTIVITY = new AgentProtocol("Activity", "v1");

  /** Another protocol or version, spelled as the service returns it: any other letter case differs at every plan. */
  static of(protocol: string, version: string): AgentProtocol {
    throwIfAny("AgentProtocol.of", "InvalidAgentProtocol", [
      ...checkRequiredText("protocol", protocol),
      ...checkRequiredText("version", version),
    ]);
    return new AgentProtocol(protocol, version);
  }

  private constructor(
    /** The service's word for it. */
    readonly protocol: string,
    /** In the protocol's own way of counting. */
    readonly version: string,
  ) {}
}
