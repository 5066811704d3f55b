import type { TerraformMetaArguments } from "cdktf";
import type { Identity } from "./identity";
import type { Retry } from "./retry";
import type { Timeouts } from "./timeouts";

/** Settings of an `azapi_resource`. */
export interface ResourceProps extends TerraformMetaArguments {
  /**
   * ARM type and api-version: `Microsoft.App/jobs@2025-01-01`. Changing the api-version updates the resource in place.
   */
  readonly type: string;

  /**
   * The resource's name. Changing it replaces the resource, even if only the letter case changes.
   *
   * @default - the provider's `defaultName`
   */
  readonly name?: string;

  /**
   * ARM id of the parent resource. Changing it replaces the resource, even if only the letter case changes.
   *
   * @default - the subscription, for resources directly below it
   */
  readonly parentId?: string;

  /**
   * Azure's name of the region, for types that have one. Changing it replaces the resource.
   *
   * @default - the provider's `defaultLocation`, for types that have a region
   */
  readonly location?: string;

  /**
   * Tags at the top level of the resource, for types that have them there.
   *
   * @default - the provider's `defaultTags`, for types that have tags
   */
  readonly tags?: { [key: string]: string };

  /**
   * Managed identity, for types that can have one.
   *
   * @default - none
   */
  readonly identity?: Identity;

  /**
   * The request's body as the service documents it. Keys are sent as written. Texts are Terraform templates: write a
   * literal `${` as `$${`, and `%{` as `%%{`. A key that is removed later stays in Azure: azapi sees no difference and
   * sends nothing.
   *
   * @default - {}
   */
  readonly body?: { [key: string]: unknown };

  /**
   * Merged over `body` in the request, and never stored in the state. Requires Terraform 1.11 or later.
   *
   * @default - none
   */
  readonly sensitiveBody?: { [key: string]: unknown };

  /**
   * A version of your choice for each path in `sensitiveBody`. Changing one sends that part again.
   *
   * @default - any change in `sensitiveBody` is sent
   */
  readonly sensitiveBodyVersion?: { [key: string]: string };

  /**
   * Paths in `body` whose changes are not sent. They take effect from the second apply. Requires Terraform 1.11 or
   * later.
   *
   * @default - none
   */
  readonly ignoreBodyChanges?: string[];

  /**
   * Whether letter case is ignored when the body is compared with Azure's.
   *
   * @default - azapi's: false
   */
  readonly ignoreCasing?: boolean;

  /**
   * Whether a property that Azure does not return counts as unchanged.
   *
   * @default - azapi's: true
   */
  readonly ignoreMissingProperty?: boolean;

  /**
   * Whether properties that are null in `body` are left out of requests.
   *
   * @default - azapi's: false, null is sent
   */
  readonly ignoreNullProperty?: boolean;

  /**
   * Paths of lists in which items that only Azure has are not a difference.
   *
   * @default - none
   */
  readonly ignoreOtherItemsInList?: string[];

  /**
   * For each path of a list, the property that identifies its items, so that their order does not matter.
   *
   * @default - items are identified by `name` if they have one, otherwise by position
   */
  readonly listUniqueIdProperty?: { [path: string]: string };

  /**
   * The resource is replaced when these values change and are not null. Do not use outputs of other resources: an
   * output that is unknown at plan counts as a change.
   *
   * @default - none
   */
  readonly replaceTriggersExternalValues?: unknown[];

  /**
   * Paths in `body` whose change replaces the resource.
   *
   * @default - none
   */
  readonly replaceTriggersRefs?: string[];

  /**
   * What `output()` returns: a JMESPath into the response for each name. A path that is not in the response gives null.
   *
   * @default - the properties that are read-only in azapi's schema of the type
   */
  readonly responseExportValues?: { [name: string]: string };

  /**
   * The same as a list of paths, `*` for all. A path that is not in the response is not in `output()` either. Together
   * with `responseExportValues` it throws `InvalidExports`.
   *
   * @default - the properties that are read-only in azapi's schema of the type
   */
  readonly responseExportPaths?: string[];

  /**
   * Whether azapi checks `body` against its own schema of the type, as early as `terraform validate`.
   *
   * @default - azapi's: true
   */
  readonly schemaValidationEnabled?: boolean;

  /**
   * Names of locks: writes of the same provider process that share a name wait for each other. Case-sensitive. A name
   * that is listed twice blocks forever.
   *
   * @default - none
   */
  readonly locks?: string[];

  /**
   * Which refused requests are retried.
   *
   * @default - azapi's: 408, 429 and 5xx, until the timeout
   */
  readonly retry?: Retry;

  /**
   * How long operations may take.
   *
   * @default - azapi's: 30 minutes, 5 for reading
   */
  readonly timeouts?: Timeouts;

  /**
   * Headers of the create request.
   *
   * @default - none
   */
  readonly createHeaders?: { [name: string]: string };

  /**
   * Query parameters of the create request.
   *
   * @default - none
   */
  readonly createQueryParameters?: { [name: string]: string[] };

  /**
   * Headers of read requests.
   *
   * @default - none
   */
  readonly readHeaders?: { [name: string]: string };

  /**
   * Query parameters of read requests.
   *
   * @default - none
   */
  readonly readQueryParameters?: { [name: string]: string[] };

  /**
   * Headers of update requests. Changing them sends an update.
   *
   * @default - none
   */
  readonly updateHeaders?: { [name: string]: string };

  /**
   * Query parameters of update requests. Changing them sends an update.
   *
   * @default - none
   */
  readonly updateQueryParameters?: { [name: string]: string[] };

  /**
   * Headers of the delete request.
   *
   * @default - none
   */
  readonly deleteHeaders?: { [name: string]: string };

  /**
   * Query parameters of the delete request.
   *
   * @default - none
   */
  readonly deleteQueryParameters?: { [name: string]: string[] };
}
