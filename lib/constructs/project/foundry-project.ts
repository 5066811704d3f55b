import { Construct, type IConstruct } from "constructs";
import { DATA_PLANE_HOST, GOVERNMENT_DATA_PLANE_HOST, projectUrlAt } from "../../agreed/endpoints";
import { FOUNDRY_PROJECT } from "../../azure/resource-types";
import { checkPattern, checkText } from "../core/checks";
import { checkedScope } from "../core/construct-arguments";
import { environmentOf } from "../azapi/environment";
import { checkAtSynth, throwIfAny } from "../core/errors";
import { checkIterators } from "../core/iterators";
import { checkKind, checkProps, readProps, type ChecksOf } from "../core/props";
import {
  ACCOUNT_NAME,
  accountIdOf,
  checkFoundryId,
  nameAt,
  PROJECT_FORM,
  PROJECT_NAME,
  readable,
} from "./foundry-id";

/** A Foundry project: it contains agents, and applications are published from it. */
export interface IFoundryProject extends IConstruct {
  /** ARM id of the project. */
  readonly projectId: string;
  /** ARM id of the Foundry account that contains it. */
  readonly accountId: string;
  /** The project's name, the last segment of its id. */
  readonly projectName: string;
  /** URL of its data plane: `https://{account}.services.ai.azure.com/api/projects/{project}`. */
  readonly endpoint: string;
}

/** Attributes of an existing project. */
export interface FoundryProjectAttributes {
  /** ARM id: `/subscriptions/…/providers/Microsoft.CognitiveServices/accounts/{account}/projects/{project}`. */
  readonly projectId: string;

  /**
   * URL of the project's data plane: https, without a trailing slash. The account's host name is its custom subdomain,
   * which can differ from the account's name, and depends on the cloud.
   *
   * @default - derived from the names in the id, in the cloud that the stack's `AzapiProvider` names as its
   * `environment`, otherwise in the public cloud
   */
  readonly endpoint?: string;
}

/**
 * An existing Foundry project. It should have a system-assigned identity: with any other, publishing was seen to fail.
 *
 * Throws `InvalidFoundryProject` for an id or endpoint of the wrong form. Whether the project exists is not checked
 * before apply.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/how-to/create-projects
 *
 * @example
 * const account = `${resourceGroupId}/providers/Microsoft.CognitiveServices/accounts/contoso`;
 * const orders = FoundryProject.fromProjectAttributes(this, "Orders", {
 *   projectId: `${account}/projects/orders`,
 *   endpoint: "https://contoso-agents.services.ai.azure.com/api/projects/orders", // a custom subdomain
 * });
 * const app = new AgentApplication(this, "Support", { project: orders });
 * app.addDeployment("Live", { agentName: "order-agent", agentVersion: "1" });
 */
export class FoundryProject extends Construct implements IFoundryProject {
  /**
   * A project by its ARM id, which may be a token: Terraform then derives the account from it.
   *
   * `/subscriptions/…/providers/Microsoft.CognitiveServices/accounts/{account}/projects/{project}`
   */
  static fromProjectId(scope: Construct, id: string, projectId: string): IFoundryProject {
    return new FoundryProject(scope, id, { projectId });
  }

  /** A project by its ARM id and endpoint, for an account whose host name is not its name. */
  static fromProjectAttributes(
    scope: Construct,
    id: string,
    attributes: FoundryProjectAttributes,
  ): IFoundryProject {
    return new FoundryProject(scope, id, attributes);
  }

  readonly projectId: string;
  readonly accountId: string;
  readonly projectName: string;
  readonly endpoint: string;

  private constructor(scope: Construct, id: string, given: FoundryProjectAttributes) {
    super(checkedScope("FoundryProject", scope, id), id);
    throwIfAny(this, "InvalidFoundryProject", checkProps("attributes", given, ATTRIBUTES));
    const attributes = readProps(given, ATTRIBUTES);
    checkIterators(this, attributes);
    const readableId = readable(this, attributes.projectId);
    this.projectId = attributes.projectId;
    this.projectName = nameAt(readableId, PROJECT_NAME);
    this.accountId = accountIdOf(readableId);
    const domain = domainFor(this);
    const host = `https://${nameAt(readableId, ACCOUNT_NAME)}.${domain}`;
    this.endpoint = attributes.endpoint ?? projectUrlAt(host, this.projectName);
    if (attributes.endpoint !== undefined) return;
    checkAtSynth(this, "InvalidFoundryProject", () =>
      domainFor(this) === domain
        ? []
        : [
            `endpoint is in ${domain}, but the AzapiProvider that was added later is for ${domainFor(this)}: create the provider before the project, or set endpoint`,
          ],
    );
  }
}

/** An id does not tell its cloud, but the provider does; azapi calls it `usgovernment`. */
function domainFor(project: IConstruct): string {
  return environmentOf(project)?.toLowerCase() === "usgovernment"
    ? GOVERNMENT_DATA_PLANE_HOST
    : DATA_PLANE_HOST;
}

/** A project that somebody gives to a construct. */
export function checkProject(prop: string, value: unknown): string[] {
  const members = { projectId: checkProjectId, accountId: checkText };
  return checkKind(
    prop,
    value,
    members,
    "a FoundryProject, such as FoundryProject.fromProjectId(…)",
  );
}

const ATTRIBUTES: ChecksOf<FoundryProjectAttributes> = {
  projectId: checkProjectId,
  endpoint: (prop, value) =>
    checkPattern(prop, value, /^https:\/\/\S*[^\s/]$/, "an https URL without a trailing slash"),
};

function checkProjectId(prop: string, value: unknown): string[] {
  return checkFoundryId(prop, value, FOUNDRY_PROJECT, PROJECT_FORM);
}
