import type { Construct } from "constructs";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { ResourceElement } from "../core/resource-element";
import { checkAddress, checkedScope } from "../core/construct-arguments";
import { renderIdentity, renderRetry, renderTimeouts } from "./blocks";
import { checkedProps } from "./checked-props";
import { checkExports, outputPath, renderExports } from "./exports";
import { checkElementIterators } from "../core/iterators";
import { metaArguments } from "./meta-arguments";
import { azapiMetadata } from "./release";
import { requireAzapi } from "./stack-provider";
import { RESOURCE_CHECKS } from "./resource-checks";
import type { ResourceProps } from "./resource-props";

/**
 * `azapi_resource`: any resource of Azure Resource Manager, in any api-version.
 *
 * A `lifecycle` or `dependsOn` that is assigned later is added to that of the props, and does not replace it;
 * `node.addDependency` of the element or of a construct around it adds too. `overrideLogicalId` has
 * no effect on the resource of a construct: cdktf fixes the address once an attribute is read, which constructs do
 * immediately. Use `moveFromId` to keep a resource when its address changes.
 *
 * @see https://github.com/Azure/terraform-provider-azapi/blob/main/docs/resources/resource.md
 *
 * @example
 * const vault = new Resource(this, "Vault", {
 *   type: "Microsoft.KeyVault/vaults@2023-07-01",
 *   name: "support",
 *   parentId: resourceGroupId,
 *   location: "eastus2",
 *   body: {
 *     properties: {
 *       tenantId: "00000000-0000-0000-0000-0000000000bb",
 *       sku: { family: "A", name: "standard" },
 *       enableRbacAuthorization: true,
 *     },
 *   },
 *   responseExportValues: { vaultUri: "properties.vaultUri" },
 * });
 * app.identity.access.readSecrets("Secrets", vault.id);
 * new TerraformOutput(this, "vault", { value: vault.output("vaultUri") });
 */
export class Resource extends ResourceElement {
  /** The resource's type in Terraform. */
  static readonly tfResourceType: string = "azapi_resource";

  private readonly attributes: { [name: string]: unknown };

  constructor(scope: Construct, id: string, props: ResourceProps) {
    super(checkedScope("azapi.Resource", scope, id), id, {
      ...metaArguments(checkedProps(scope, id, props, RESOURCE_CHECKS)),
      terraformResourceType: Resource.tfResourceType,
      terraformGeneratorMetadata: azapiMetadata(),
    });
    throwIfAny(
      this,
      "InvalidExports",
      checkExports("responseExport", props.responseExportValues, props.responseExportPaths),
    );
    this.attributes = defined(render(props));
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

  /** An exported value: the name of an export, followed by `.` and the name of each nested property. */
  output(path: string): string {
    return this.getStringAttribute(outputPath(this, "output", path));
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return this.attributes;
  }
}

function render(props: ResourceProps): { [name: string]: unknown } {
  return {
    type: props.type,
    name: props.name,
    parent_id: props.parentId,
    location: props.location,
    tags: props.tags,
    identity: renderIdentity(props.identity),
    body: props.body,
    sensitive_body: props.sensitiveBody,
    sensitive_body_version: props.sensitiveBodyVersion,
    ignore_body_changes: props.ignoreBodyChanges,
    ignore_casing: props.ignoreCasing,
    ignore_missing_property: props.ignoreMissingProperty,
    ignore_null_property: props.ignoreNullProperty,
    ignore_other_items_in_list: props.ignoreOtherItemsInList,
    list_unique_id_property: props.listUniqueIdProperty,
    replace_triggers_external_values: props.replaceTriggersExternalValues,
    replace_triggers_refs: props.replaceTriggersRefs,
    response_export_values: renderExports(props.responseExportValues, props.responseExportPaths),
    schema_validation_enabled: props.schemaValidationEnabled,
    locks: props.locks,
    retry: renderRetry(props.retry),
    timeouts: renderTimeouts(props.timeouts),
    create_headers: props.createHeaders,
    create_query_parameters: props.createQueryParameters,
    read_headers: props.readHeaders,
    read_query_parameters: props.readQueryParameters,
    update_headers: props.updateHeaders,
    update_query_parameters: props.updateQueryParameters,
    delete_headers: props.deleteHeaders,
    delete_query_parameters: props.deleteQueryParameters,
  };
}
