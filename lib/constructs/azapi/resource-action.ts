import type { IResolvable, TerraformMetaArguments } from "cdktf";
import type { Construct } from "constructs";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { ResourceElement } from "../core/resource-element";
import { checkAddress, checkedScope } from "../core/construct-arguments";
import { required, type ChecksOf } from "../core/props";
import { renderRetry, renderTimeouts } from "./blocks";
import { checkedProps } from "./checked-props";
import {
  META_ARGUMENTS,
  flag,
  json,
  retry,
  text,
  textLists,
  textMap,
  texts,
  timeouts,
} from "./checks";
import { checkExports, outputPath, renderExports } from "./exports";
import { checkElementIterators } from "../core/iterators";
import { metaArguments } from "./meta-arguments";
import { azapiMetadata } from "./release";
import { requireAzapi } from "./stack-provider";
import type { Retry } from "./retry";
import type { Timeouts } from "./timeouts";

/** Settings of an `azapi_resource_action`. */
export interface ResourceActionProps extends TerraformMetaArguments {
  /** ARM type and api-version of the resource: `Microsoft.App/jobs@2025-01-01`. */
  readonly type: string;

  /** ARM id of the resource. */
  readonly resourceId: string;

  /**
   * Name of the action, the last segment of the request's path.
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
   * The request's body, sent as written, including its keys. Texts are Terraform templates: write a literal `${` as
   * `$${`, and `%{` as `%%{`.
   *
   * @default - none
   */
  readonly body?: { [key: string]: unknown };

  /**
   * Merged over `body` in the request, and never stored in the state. Requires Terraform 1.11 or later.
   *
   * @default - none
   */
  readonly sensitiveBody?: { [key: string]: unknown };

  /**
   * A version of your choice for each path in `sensitiveBody`. Changing one sends the request again.
   *
   * @default - none
   */
  readonly sensitiveBodyVersion?: { [key: string]: string };

  /**
   * `apply` sends the request at creation and whenever these settings change, `destroy` at destruction.
   *
   * @default - azapi's: apply
   */
  readonly when?: string;

  /**
   * Whether a missing resource is not an error.
   *
   * @default - azapi's: false
   */
  readonly ignoreNotFound?: boolean;

  /**
   * What `output()` returns: a JMESPath into the response for each name. A path that is not in the response gives null.
   *
   * @default - nothing
   */
  readonly responseExportValues?: { [name: string]: string };

  /**
   * The same as a list of paths, `*` for all. A path that is not in the response is not in `output()` either. Together
   * with `responseExportValues` it throws `InvalidExports`.
   *
   * @default - nothing
   */
  readonly responseExportPaths?: string[];

  /**
   * What `sensitiveOutput()` returns: a JMESPath into the response for each name.
   *
   * @default - nothing
   */
  readonly sensitiveResponseExportValues?: { [name: string]: string };

  /**
   * The same as a list of paths, `*` for all. Together with `sensitiveResponseExportValues` it throws `InvalidExports`.
   *
   * @default - nothing
   */
  readonly sensitiveResponseExportPaths?: string[];

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
 * `azapi_resource_action`: one request about a resource that is managed elsewhere, sent again when its settings change.
 * Changes to the resource in Azure go unnoticed.
 *
 * A `lifecycle` or `dependsOn` that is assigned later is added to that of the props, and does not replace it;
 * `node.addDependency` of the element or of a construct around it adds too.
 *
 * @see https://github.com/Azure/terraform-provider-azapi/blob/main/docs/resources/resource_action.md
 *
 * @example
 * new ResourceAction(this, "Restart", {
 *   type: "Microsoft.Web/sites@2023-12-01",
 *   resourceId: `${resourceGroupId}/providers/Microsoft.Web/sites/orders`,
 *   action: "restart",
 *   method: "POST",
 * });
 */
export class ResourceAction extends ResourceElement {
  /** The resource's type in Terraform. */
  static readonly tfResourceType: string = "azapi_resource_action";

  private readonly attributes: { [name: string]: unknown };

  constructor(scope: Construct, id: string, props: ResourceActionProps) {
    super(checkedScope("azapi.ResourceAction", scope, id), id, {
      ...metaArguments(checkedProps(scope, id, props, RESOURCE_ACTION_CHECKS)),
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
    checkAddress(this);
    requireAzapi(this);
    checkElementIterators(this, props);
  }

  /** ARM id of the resource, followed by the action's name if there is one. */
  get id(): string {
    return this.getStringAttribute("id");
  }

  /** Whether the resource existed when the request was sent. */
  get exists(): IResolvable {
    return this.getBooleanAttribute("exist");
  }

  /** An exported value: the name of an export, followed by `.` and the name of each nested property. */
  output(path: string): string {
    return this.getStringAttribute(outputPath(this, "output", path));
  }

  /** Like `output`, for values exported as sensitive, which Terraform does not print. */
  sensitiveOutput(path: string): string {
    return this.getStringAttribute(outputPath(this, "sensitive_output", path));
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return this.attributes;
  }
}

const RESOURCE_ACTION_CHECKS: ChecksOf<ResourceActionProps> = {
  ...META_ARGUMENTS,
  type: required(text),
  resourceId: required(text),
  action: text,
  method: text,
  body: json,
  sensitiveBody: json,
  sensitiveBodyVersion: textMap,
  when: text,
  ignoreNotFound: flag,
  responseExportValues: textMap,
  responseExportPaths: texts,
  sensitiveResponseExportValues: textMap,
  sensitiveResponseExportPaths: texts,
  locks: texts,
  retry,
  timeouts,
  headers: textMap,
  queryParameters: textLists,
};

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
    timeouts: renderTimeouts(props.timeouts),
    headers: props.headers,
    query_parameters: props.queryParameters,
  };
}
