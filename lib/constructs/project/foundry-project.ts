import { Construct, type IConstruct } from "constructs";
import { DATA_PLANE_HOST, projectUrlAt } from "../../agreed/endpoints";
import { FOUNDRY_PROJECT } from "../../azure/resource-types";
import { checkPattern } from "../core/checks";
import { throwIfAny } from "../core/errors";
import {
  ACCOUNT_NAME,
  accountIdOf,
  checkFoundryId,
  nameAt,
  PROJECT_FORM,
  PROJECT_NAME,
  readable,
} from "./foundry-id";

/** A Foundry project: agents live in it, applications are published from it. */
export interface IFoundryProject extends IConstruct {
  /** ARM id of the project. */
  readonly projectId: string;
  /** ARM id of the Foundry account that holds it. */
  readonly accountId: string;
  /** The last segment of its id. */
  readonly projectName: string;
  /** Where its data plane answers: `https://{account}.services.ai.azure.com/api/projects/{project}`. */
  readonly endpoint: string;
}

/** What is known of a project that exists. */
export interface FoundryProjectAttributes {
  /** `/subscriptions/…/providers/Microsoft.CognitiveServices/accounts/{account}/projects/{project}` */
  readonly projectId: string;

  /**
   * Where the project's data plane answers, without a slash at the end. The account's host name is its custom
   * subdomain, which need not be its name, and differs between clouds.
   *
   * @default - made of the names in the id, in the public cloud
   */
  readonly endpoint?: string;
}

/** A Foundry project that exists already. It should have a system-assigned identity: with another, publishing was seen to fail. */
export class FoundryProject extends Construct implements IFoundryProject {
  /**
   * A project by its ARM id. A token works too: the account is then found by Terraform.
   *
   * `/subscriptions/…/providers/Microsoft.CognitiveServices/accounts/{account}/projects/{project}`
   */
  static fromProjectId(scope: Construct, id: string, projectId: string): IFoundryProject {
    return new FoundryProject(scope, id, { projectId });
  }

  /** A project whose host name is not that of its account. */
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

  private constructor(scope: Construct, id: string, attributes: FoundryProjectAttributes) {
    super(scope, id);
    throwIfAny(this, "InvalidFoundryProject", [
      ...checkFoundryId("projectId", attributes.projectId, FOUNDRY_PROJECT, PROJECT_FORM),
      ...checkPattern(
        "endpoint",
        attributes.endpoint,
        /^https:\/\/\S*[^\s/]$/,
        "an https URL without a slash at the end",
      ),
    ]);
    const readableId = readable(this, attributes.projectId);
    this.projectId = attributes.projectId;
    this.projectName = nameAt(readableId, PROJECT_NAME);
    this.accountId = accountIdOf(readableId);
    const host = `https://${nameAt(readableId, ACCOUNT_NAME)}.${DATA_PLANE_HOST}`;
    this.endpoint = attributes.endpoint ?? projectUrlAt(host, this.projectName);
  }
}
