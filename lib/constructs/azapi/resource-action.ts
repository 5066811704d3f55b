import {
  TerraformResource,
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
import type { Timeouts } from "./timeouts";

/** Settings of an `azapi_resource_action`. */
export interface ResourceActionProps extends TerraformMetaArguments {
  /** Type and api-version of the resource: `Microsoft.App/jobs@2025-01-01`. */
  readonly type: string;

  /** Id of the resource. */
  readonly resourceId: string;

  /**
   * The action's name, the last part of the request's path.
   *
   * @default - none: the request goes to the resource itself
   */
  readonly action?: string;

  /**
   * `POST`, `PUT`, `PATCH`, `GET`, `DELETE` or `HEAD`.
   *
   * @default - azapi's: POST
   */
  readonly method?: string;

  /**
   * The request's body, sent as written; keys too. Texts are Terraform templates: a literal `${` has to be written
   * as `$${`, `%{` as `%%{`.
   *
   * @default - none
   */
  readonly body?: { [key: string]: unknown };

  /**
   * Merged over `body` when it is sent, and never stored in the state. Needs Terraform 1.11 or later.
   *
   * @default - none
   */
  readonly sensitiveBody?: { [key: string]: unknown };

  /**
   * Path in `sensitiveBody` to a version of your choice; another version sends the request again.
   *
   * @default - none
   */
  readonly sensitiveBodyVersion?: { [key: string]: string };

  /**
   * `apply` sends the request at creation and whenever these settings change, `destroy` when this is destroyed.
   *
   * @default - azapi's: apply
   */
  readonly when?: string;

  /**
   * Whether a resource that does not exist is no error.
   *
   * @default - azapi's: false
   */
  readonly ignoreNotFound?: boolean;

  /**
   * What `output()` offers: name to a JMESPath into the response. A path that is missing there gives null.
   *
   * @default - nothing
   */
  readonly responseExportValues?: { [name: string]: string };

  /**
   * The same as a list of paths, `*` for all; a path that is missing in the response is missing in `output()` too.
   * Not together with `responseExportValues`.
   *
   * @default - nothing
   */
  readonly responseExportPaths?: string[];

  /**
   * What `sensitiveOutput()` offers: name to a JMESPath into the response.
   *
   * @default - nothing
   */
  readonly sensitiveResponseExportValues?: { [name: string]: string };

  /**
   * The same as a list of paths, `*` for all. Not together with `sensitiveResponseExportValues`.
   *
   * @default - nothing
   */
  readonly sensitiveResponseExportPaths?: string[];

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
   * How long the request may take.
   *
   * @default - azapi's: 30 minutes
   */
  readonly timeouts?: Timeouts;

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
 * `azapi_resource_action`: one request about a resource that stands elsewhere, sent again when its settings change.
 * What happens to the resource in Azure meanwhile is not seen.
 *
 * A `lifecycle` assigned later is added to the one of the props and does not replace it.
 *
 * @see https://github.com/Azure/terraform-provider-azapi/blob/main/docs/resources/resource_action.md
 */
export class ResourceAction extends TerraformResource {
  /** The resource's type in Terraform. */
  static readonly tfResourceType: string = "azapi_resource_action";

  private readonly attributes: { [name: string]: unknown };
  private readonly ownLifecycle: TerraformResourceLifecycle | undefined;

  constructor(scope: Construct, id: string, props: ResourceActionProps) {
    super(scope, id, {
      ...metaArguments(props),
      terraformResourceType: ResourceAction.tfResourceType,
      terraformGeneratorMetadata: azapiMetadata(),
    });
    throwIfAny(this, "InvalidExports", [
      ...checkExports("responseExport", props.responseExportValues, props.responseExportPaths),
      ...checkExports(
        "sensitiveResponseExport",
        props.sensitiveResponseExportValues,
        props.sensitiveResponseExportPaths,
      ),
    ]);
    this.attributes = defined(render(props));
    this.ownLifecycle = props.lifecycle;
  }

  /** Id of the resource, with the action's name behind it where there is one. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Whether the resource was there when the request was sent. */
  get exists(): IResolvable {
    return this.getBooleanAttribute("exist");
  }

  /** A value kept of the response: the name of an export, with a dot before each property inside it. */
  output(path: string): string {
    return this.getStringAttribute(`output.${path}`);
  }

  /** Like `output`, for what is exported as sensitive: Terraform does not print it. */
  sensitiveOutput(path: string): string {
    return this.getStringAttribute(`sensitive_output.${path}`);
  }

  /** What cdktf renders besides azapi's own arguments. */
  override get terraformMetaArguments(): { [name: string]: unknown } {
    return keepLifecycle(super.terraformMetaArguments, this.ownLifecycle, this.lifecycle);
  }

  /** A reference to any attribute, by its name in Terraform. */
  override interpolationForAttribute(terraformAttribute: string): IResolvable {
    return attributeOf(this, terraformAttribute);
  }

  /** What cdktf notes about the element in its own metadata, without the names that do not apply: it resolves each. */
  override toMetadata(): unknown {
    return defined(super.toMetadata() as object);
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return this.attributes;
  }
}

function render(props: ResourceActionProps): { [name: string]: unknown } {
  return {
    type: props.type,
    resource_id: props.resourceId,
    action: props.action,
    method: props.method,
    body: props.body,
    sensitive_body: props.sensitiveBody,
    sensitive_body_version: props.sensitiveBodyVersion,
    when: props.when,
    ignore_not_found: props.ignoreNotFound,
    response_export_values: renderExports(props.responseExportValues, props.responseExportPaths),
    sensitive_response_export_values: renderExports(
      props.sensitiveResponseExportValues,
      props.sensitiveResponseExportPaths,
    ),
    locks: props.locks,
    retry: renderRetry(props.retry),
    timeouts: props.timeouts,
    headers: props.headers,
    query_parameters: props.queryParameters,
  };
}
