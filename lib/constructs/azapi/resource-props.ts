import type { TerraformMetaArguments } from "cdktf";
import type { Identity } from "./identity";
import type { Retry } from "./retry";
import type { Timeouts } from "./timeouts";

/** Settings of an `azapi_resource`. */
export interface ResourceProps extends TerraformMetaArguments {
  /** Type and api-version: `Microsoft.App/jobs@2025-01-01`. Another api-version is a change in place. */
  readonly type: string;

  /**
   * The resource's name. Another one replaces the resource, another letter case too.
   *
   * @default - the provider's `defaultName`
   */
  readonly name?: string;

  /**
   * Id of the resource that holds this one. Another one replaces the resource, another letter case too.
   *
   * @default - the subscription, for what lives right below it
   */
  readonly parentId?: string;

  /**
   * Azure's name of the region, for types that have one. Another one replaces the resource.
   *
   * @default - the provider's `defaultLocation`, for types that have a region
   */
  readonly location?: string;

  /**
   * Tags on the top level of the resource, for types that have them there.
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
   * The request's body as the service documents it; keys are sent as written. Texts are Terraform templates: a
   * literal `${` has to be written as `$${`, `%{` as `%%{`. A key that is dropped later is not removed in Azure:
   * azapi sees no difference and sends nothing.
   *
   * @default - {}
   */
  readonly body?: { [key: string]: unknown };

  /**
   * Merged over `body` when it is sent, and never stored in the state. Needs Terraform 1.11 or later.
   *
   * @default - none
   */
  readonly sensitiveBody?: { [key: string]: unknown };

  /**
   * Path in `sensitiveBody` to a version of your choice; another version sends that part again.
   *
   * @default - any change in `sensitiveBody` is sent
   */
  readonly sensitiveBodyVersion?: { [key: string]: string };

  /**
   * Paths in `body` whose changes are not sent; they take effect from the second apply on. Needs Terraform 1.11 or
   * later.
   *
   * @default - none
   */
  readonly ignoreBodyChanges?: string[];

  /**
   * Whether letter case counts when the body is compared with Azure's.
   *
   * @default - azapi's: false, it counts
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
   * Paths of lists in which items that Azure has and `body` has not are no difference.
   *
   * @default - none
   */
  readonly ignoreOtherItemsInList?: string[];

  /**
   * Path of a list to the property by which its items are told apart, so that their order does not count.
   *
   * @default - items are told apart by `name` where they have one, else by position
   */
  readonly listUniqueIdProperty?: { [path: string]: string };

  /**
   * The resource is replaced when these change and are not null. Never give another resource's output: it is
   * unknown at plan, which counts as changed.
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
   * What `output()` offers: name to a JMESPath into the response. A path that is missing there gives null.
   *
   * @default - what azapi's schema of the type calls read-only
   */
  readonly responseExportValues?: { [name: string]: string };

  /**
   * The same as a list of paths, `*` for all; a path that is missing in the response is missing in `output()` too.
   * Not together with `responseExportValues`.
   *
   * @default - what azapi's schema of the type calls read-only
   */
  readonly responseExportPaths?: string[];

  /**
   * Whether azapi checks `body` against its own schema of the type, at `terraform validate` already.
   *
   * @default - azapi's: true
   */
  readonly schemaValidationEnabled?: boolean;

  /**
   * Names of locks: writes of the same provider process that share one wait for each other. Letter case counts.
   * A name that is given twice blocks for good.
   *
   * @default - none
   */
  readonly locks?: string[];

  /**
   * Which refusals are repeated.
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
   * Headers of the creating request.
   *
   * @default - none
   */
  readonly createHeaders?: { [name: string]: string };

  /**
   * Query parameters of the creating request.
   *
   * @default - none
   */
  readonly createQueryParameters?: { [name: string]: string[] };

  /**
   * Headers of reading requests.
   *
   * @default - none
   */
  readonly readHeaders?: { [name: string]: string };

  /**
   * Query parameters of reading requests.
   *
   * @default - none
   */
  readonly readQueryParameters?: { [name: string]: string[] };

  /**
   * Headers of updating requests. A change sends an update.
   *
   * @default - none
   */
  readonly updateHeaders?: { [name: string]: string };

  /**
   * Query parameters of updating requests. A change sends an update.
   *
   * @default - none
   */
  readonly updateQueryParameters?: { [name: string]: string[] };

  /**
   * Headers of the deleting request.
   *
   * @default - none
   */
  readonly deleteHeaders?: { [name: string]: string };

  /**
   * Query parameters of the deleting request.
   *
   * @default - none
   */
  readonly deleteQueryParameters?: { [name: string]: string[] };
}
