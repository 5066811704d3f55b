import {
  activityUrlOf,
  APPLICATIONS,
  applicationUrlOf,
  openaiBaseUrlOf,
} from "../../agreed/endpoints";
import { isOfType, parseResourceId } from "../../azure/resource-ids";
import { AGENT_APPLICATION } from "../../azure/resource-types";
import { checkText } from "./argument";
import { checkCloud, Cloud } from "./cloud";
import { checkOpenRoute } from "./closed-routes";
import { FoundryAgentError } from "./foundry-agent-error";
import { PROJECT_FORM, projectUrlOf, projectUrlParts } from "./project-url";

/** The form of an application's URL. */
const FORM = applicationUrlOf(PROJECT_FORM, "{name}");

/** The form of its ARM id. */
const ID_FORM = `/subscriptions/…/providers/${AGENT_APPLICATION.replace("/projects/", "/{account}/projects/{project}/")}/{name}`;

/** Where an agent application answers. Local Azure's addresses have the same form. */
export class ApplicationAddress {
  /** From the base URL of an application, or from any longer one, such as its OpenAI base URL. */
  static fromUrl(url: string): ApplicationAddress {
    checkText("the URL of an application", `a text such as ${FORM}`, url);
    const { projectUrl, kind, name, rest = "" } = projectUrlParts(url) ?? {};
    if (projectUrl && kind === APPLICATIONS && name) {
      checkOpenRoute(rest);
      return new ApplicationAddress(projectUrl, name);
    }
    throw new FoundryAgentError(`${url} is not the URL of an application: ${FORM}`, "request");
  }

  /**
   * From an ARM id. The host is then assumed to be named after the account, as it is unless somebody chose another
   * custom subdomain.
   */
  static fromArmId(id: string, cloud = Cloud.PUBLIC): ApplicationAddress {
    checkText("the ARM id of an application", `a text such as ${ID_FORM}`, id);
    checkCloud(cloud);
    const parsed = parseResourceId(id.trim());
    const [account, project, name] = parsed?.names ?? [];
    if (parsed && isOfType(parsed, AGENT_APPLICATION) && account && project && name) {
      return new ApplicationAddress(projectUrlOf(account, project, cloud), name);
    }
    throw new FoundryAgentError(`${id} is not the ARM id of an application: ${ID_FORM}`, "request");
  }

  /** URL of the application; protocols are below it. */
  readonly baseUrl: string;
  /** What OpenAI clients take as their base URL. */
  readonly openaiBaseUrl: string;
  /** Where Bot Service and other channels of the Activity protocol call. */
  readonly activityUrl: string;

  private constructor(
    /** URL of the project that the application belongs to. */
    readonly projectUrl: string,
    /** The application's name. */
    readonly applicationName: string,
  ) {
    this.baseUrl = applicationUrlOf(projectUrl, encodeURIComponent(applicationName));
    this.openaiBaseUrl = openaiBaseUrlOf(this.baseUrl);
    this.activityUrl = activityUrlOf(this.baseUrl);
  }
}
