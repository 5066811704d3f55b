import {
  activityUrlOf,
  agentEndpointOf,
  AGENTS,
  invocationsUrlOf,
  openaiBaseUrlOf,
} from "../../agreed/endpoints";
import { checkText } from "./argument";
import { FoundryAgentError } from "./foundry-agent-error";
import { PROJECT_FORM, projectUrlParts } from "./project-url";

/** The form of an agent's URL. */
const FORM = `${PROJECT_FORM}/${AGENTS}/{name}`;

/** Where a single agent answers, without being published: the only way to call hosted agents. */
export class AgentAddress {
  /** From the URL of an agent, or from any longer one, such as its endpoint's. */
  static fromUrl(url: string): AgentAddress {
    checkText("the URL of an agent", `a text such as ${FORM}`, url);
    const { projectUrl, kind, name } = projectUrlParts(url) ?? {};
    if (projectUrl && kind === AGENTS && name) return new AgentAddress(projectUrl, name);
    throw new FoundryAgentError(`${url} is not the URL of an agent: ${FORM}`, "request");
  }

  /** From the URL of a project and the agent's name. */
  static inProject(projectUrl: string, agentName: string): AgentAddress {
    checkText("the URL of a project", `a text such as ${PROJECT_FORM}`, projectUrl);
    checkText("the name of an agent", "a text such as support-agent", agentName);
    const parts = projectUrlParts(projectUrl);
    if (parts) return new AgentAddress(parts.projectUrl, agentName);
    throw new FoundryAgentError(
      `${projectUrl} is not the URL of a project: ${PROJECT_FORM}`,
      "request",
    );
  }

  /** URL of the agent's endpoint; protocols are below it. */
  readonly endpointUrl: string;
  /** What OpenAI clients take as their base URL. */
  readonly openaiBaseUrl: string;
  /** URL of the Activity protocol. */
  readonly activityUrl: string;
  /** URL of the Invocations protocol. */
  readonly invocationsUrl: string;
  /** URL of the agent's own description of its Invocations protocol, if it provides one. */
  readonly contractUrl: string;

  private constructor(
    /** URL of the project that the agent belongs to. */
    readonly projectUrl: string,
    /** The agent's name. */
    readonly agentName: string,
  ) {
    this.endpointUrl = agentEndpointOf(projectUrl, encodeURIComponent(agentName));
    this.openaiBaseUrl = openaiBaseUrlOf(this.endpointUrl);
    this.activityUrl = activityUrlOf(this.endpointUrl);
    this.invocationsUrl = invocationsUrlOf(this.endpointUrl);
    this.contractUrl = `${this.invocationsUrl}/docs/openapi.json`;
  }
}
