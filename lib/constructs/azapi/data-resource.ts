import {
  TerraformDataSource,
  type IResolvable,
  type TerraformMetaArguments,
  type TerraformResourceLifecycle,
} from "cdktf";
import type { Construct } from "constructs";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { attributeOf } from "../core/reference";
import { renderRetry } from "./blocks";
import { checkExports, renderExports } from "./exports";
import { keepLifecycle } from "./lifecycle";
import { metaArguments } from "./meta-arguments";
import { azapiMetadata } from "./release";
import type { Retry } from "./retry";
import type { DataTimeouts } from "./timeouts";

/** Settings of the data source `azapi_resource`. */
export interface DataResourceProps extends TerraformMetaArguments {
  /** Type and api-version: `Microsoft.App/jobs@2025-01-01`. */
  readonly type: string;

  /**
   * Id of the resource; or else give `parentId` and `name`. It is read at plan when the id is known then; an id that
   * is an attribute of a resource in the same stack defers the reading to apply whenever that resource changes.
   *
   * @default - made of `parentId` and `name`
   */
  readonly resourceId?: string;

  /**
   * Id of the resource that holds it.
   *
   * @default - the subscription, for what lives right below it
   */
  readonly parentId?: string;

  /**
   * The resource's name.
   *
   * @default - from `resourceId`
   */
  readonly name?: string;

  /**
   * Whether a resource that does not exist is no error; `exists` is false then and every output null.
   *
   * @default - azapi's: false
   */
  readonly ignoreNotFound?: boolean;

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
   * Which refusals are repeated.
   *
   * @default - azapi's: 408, 429 and 5xx, until the timeout
   */
  readonly retry?: Retry;

  /**
   * How long reading may take.
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
 * A `lifecycle` assigned later is added to the one of the props and does not replace it.
 *
 * @see https://github.com/Azure/terraform-provider-azapi/blob/main/docs/data-sources/resource.md
 */
export class DataResource extends TerraformDataSource {
  /** The data source's type in Terraform. */
  static readonly tfResourceType: string = "azapi_resource";

  private readonly attributes: { [name: string]: unknown };
  private readonly ownLifecycle: TerraformResourceLifecycle | undefined;

  constructor(scope: Construct, id: string, props: DataResourceProps) {
    super(scope, id, {
      ...metaArguments(props),
      terraformResourceType: DataResource.tfResourceType,
      terraformGeneratorMetadata: azapiMetadata(),
    });
    throwIfAny(
      this,
      "InvalidExports",
      checkExports("responseExport", props.responseExportValues, props.responseExportPaths),
    );
    this.attributes = defined(render(props));
    this.ownLifecycle = props.lifecycle;
  }

  /** The resource's id in Azure. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** The resource's name in Azure. */
  get name(): string {
    return this.getStringAttribute("name");
  }

  /** Id of the resource that holds it. */
  get parentId(): string {
    return this.getStringAttribute("parent_id");
  }

  /** The region, for types that have one. */
  get location(): string {
    return this.getStringAttribute("location");
  }

  /** Whether the resource is there; it can only be false with `ignoreNotFound`. */
  get exists(): IResolvable {
    return this.getBooleanAttribute("exists");
  }

  /** A value kept of the response: the name of an export, with a dot before each property inside it. */
  output(path: string): string {
    return this.getStringAttribute(`output.${path}`);
  }

  /** What cdktf renders besides azapi's own arguments. */
  override get terraformMetaArguments(): { [name: string]: unknown } {
    return keepLifecycle(super.terraformMetaArguments, this.ownLifecycle, this.lifecycle);
  }

  /** A reference to any attribute, by its name in Terraform. */
  override interpolationForAttribute(terraformAttribute: string): IResolvable {
    return attributeOf(this, terraformAttribute);
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return this.attributes;
  }
}

function render(props: DataResourceProps): { [name: string]: unknown } {
  return {
    type: props.type,
    resource_id: props.resourceId,
    parent_id: props.parentId,
    name: props.name,
    ignore_not_found: props.ignoreNotFound,
    response_export_values: renderExports(props.responseExportValues, props.responseExportPaths),
    retry: renderRetry(props.retry),
    timeouts: props.timeouts,
    headers: props.headers,
    query_parameters: props.queryParameters,
  };
}
