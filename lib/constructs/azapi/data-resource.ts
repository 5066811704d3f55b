import {
  TerraformDataSource,
  type IResolvable,
  type TerraformMetaArguments,
  type TerraformResourceLifecycle,
} from "cdktf";
import type { Construct } from "constructs";
import { defined } from "../core/defined";
import { dependenciesOf } from "../core/dependencies";
import { throwIfAny } from "../core/errors";
import { attributeOf } from "../core/reference";
import { checkAddress, checkedScope } from "../core/construct-arguments";
import { required, type ChecksOf } from "../core/props";
import { renderRetry, renderTimeouts } from "./blocks";
import { checkedProps } from "./checked-props";
import {
  META_ARGUMENTS,
  dataTimeouts,
  flag,
  retry,
  text,
  textLists,
  textMap,
  texts,
} from "./checks";
import { checkExports, outputPath, renderExports } from "./exports";
import { keepLifecycle } from "../core/lifecycle";
import { checkElementIterators } from "../core/iterators";
import { metaArguments } from "./meta-arguments";
import { azapiMetadata } from "./release";
import { requireAzapi } from "./stack-provider";
import type { Retry } from "./retry";
import type { DataTimeouts } from "./timeouts";

/** Settings of the data source `azapi_resource`. */
export interface DataResourceProps extends TerraformMetaArguments {
  /** ARM type and api-version: `Microsoft.App/jobs@2025-01-01`. */
  readonly type: string;

  /**
   * ARM id of the resource; the alternative is `parentId` and `name`. The resource is read at plan if its id is known
   * then. An id that is an attribute of a resource in the same stack defers the read to apply whenever that resource
   * changes.
   *
   * @default - composed of `parentId` and `name`
   */
  readonly resourceId?: string;

  /**
   * ARM id of the parent resource.
   *
   * @default - the subscription, for resources directly below it
   */
  readonly parentId?: string;

  /**
   * The resource's name.
   *
   * @default - from `resourceId`
   */
  readonly name?: string;

  /**
   * Whether a missing resource is not an error. `exists` is then false and every output null.
   *
   * @default - azapi's: false
   */
  readonly ignoreNotFound?: boolean;

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
   * Which refused requests are retried.
   *
   * @default - azapi's: 408, 429 and 5xx, until the timeout
   */
  readonly retry?: Retry;

  /**
   * How long the read may take.
   *
   * @default - azapi's: 5 minutes
   */
  readonly timeouts?: DataTimeouts;

  /**
   * Headers of the request.
   *
   * @default - none
   */
  readonly headers?: { [name: string]: string };

  /**
   * Query parameters of the request.
   *
   * @default - none
   */
  readonly queryParameters?: { [name: string]: string[] };
}

/**
 * The data source `azapi_resource`: reads any resource of Azure Resource Manager.
 *
 * A `lifecycle` or `dependsOn` that is assigned later is added to that of the props, and does not replace it.
 * `node.addDependency` is understood only on the data source itself, since it puts off the read until the dependency is
 * applied.
 *
 * @see https://github.com/Azure/terraform-provider-azapi/blob/main/docs/data-sources/resource.md
 *
 * @example
 * const manuals = new DataResource(this, "Manuals", {
 *   type: "Microsoft.Storage/storageAccounts@2023-05-01",
 *   resourceId: manualsStorageAccountId,
 *   responseExportValues: { blobs: "properties.primaryEndpoints.blob" },
 * });
 * new TerraformOutput(this, "manuals", { value: manuals.output("blobs") });
 */
export class DataResource extends TerraformDataSource {
  /** The data source's type in Terraform. */
  static readonly tfResourceType: string = "azapi_resource";

  private readonly attributes: { [name: string]: unknown };
  private readonly ownLifecycle: TerraformResourceLifecycle | undefined;
  private readonly ownDependsOn: readonly string[];

  constructor(scope: Construct, id: string, props: DataResourceProps) {
    super(checkedScope("azapi.DataResource", scope, id), id, {
      ...metaArguments(checkedProps(scope, id, props, DATA_RESOURCE_CHECKS)),
      terraformResourceType: DataResource.tfResourceType,
      terraformGeneratorMetadata: azapiMetadata(),
    });
    throwIfAny(
      this,
      "InvalidExports",
      checkExports("responseExport", props.responseExportValues, props.responseExportPaths),
    );
    this.attributes = defined(render(props));
    this.ownLifecycle = this.lifecycle;
    this.ownDependsOn = this.dependsOn ?? [];
    this.dependsOn = [...this.ownDependsOn];
    checkAddress(this);
    requireAzapi(this);
    checkElementIterators(this, props);
  }

  /** ARM id of the resource. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** The resource's name in Azure. */
  get name(): string {
    return this.getStringAttribute("name");
  }

  /** ARM id of the parent resource. */
  get parentId(): string {
    return this.getStringAttribute("parent_id");
  }

  /** The region, for types that have one. */
  get location(): string {
    return this.getStringAttribute("location");
  }

  /** Whether the resource exists. Can be false only with `ignoreNotFound`. */
  get exists(): IResolvable {
    return this.getBooleanAttribute("exists");
  }

  /** An exported value: the name of an export, followed by `.` and the name of each nested property. */
  output(path: string): string {
    return this.getStringAttribute(outputPath(this, "output", path));
  }

  /** What cdktf renders in addition to azapi's arguments. */
  override get terraformMetaArguments(): { [name: string]: unknown } {
    const rendered = keepLifecycle(super.terraformMetaArguments, this.ownLifecycle, this.lifecycle);
    const assigned = [...this.ownDependsOn, ...(this.dependsOn ?? [])];
    return { ...rendered, dependsOn: dependenciesOf(this, assigned) };
  }

  /** A reference to any attribute, by its Terraform name. */
  override interpolationForAttribute(terraformAttribute: string): IResolvable {
    return attributeOf(this, terraformAttribute);
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return this.attributes;
  }
}

const DATA_RESOURCE_CHECKS: ChecksOf<DataResourceProps> = {
  ...META_ARGUMENTS,
  type: required(text),
  resourceId: text,
  parentId: text,
  name: text,
  ignoreNotFound: flag,
  responseExportValues: textMap,
  responseExportPaths: texts,
  retry,
  timeouts: dataTimeouts,
  headers: textMap,
  queryParameters: textLists,
};

function render(props: DataResourceProps): { [name: string]: unknown } {
  return {
    type: props.type,
    resource_id: props.resourceId,
    parent_id: props.parentId,
    name: props.name,
    ignore_not_found: props.ignoreNotFound,
    response_export_values: renderExports(props.responseExportValues, props.responseExportPaths),
    retry: renderRetry(props.retry),
    timeouts: renderTimeouts(props.timeouts),
    headers: props.headers,
    query_parameters: props.queryParameters,
  };
}
