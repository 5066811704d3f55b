import { Lazy, TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { AZAPI_SOURCE, AZAPI_VERSION_CONSTRAINT } from "../../agreed/azapi-release";
import { isAbsent } from "../core/checks";
import { checkedScope } from "../core/construct-arguments";
import { defined } from "../core/defined";
import { throwIfAny } from "../core/errors";
import { warn } from "../core/warnings";
import { renderEndpoint } from "./blocks";
import { checkedProps } from "./checked-props";
import { setEnvironment } from "./environment";
import { PROVIDER_CHECKS } from "./provider-checks";
import type { AzapiProviderProps } from "./provider-props";
import { azapiMetadata, checkAzapiVersion, isWide } from "./release";
import { requireAzapi } from "./stack-provider";

/**
 * The azapi provider. A stack with constructs of this library needs one; otherwise synth fails with `NoAzapiProvider`.
 *
 * Throws `InvalidAzapiProvider` for a version that this library is not made for. Fails at synth with
 * `SeveralAzapiProviders` if two have the same alias or none.
 *
 * @see https://github.com/Azure/terraform-provider-azapi/blob/main/docs/index.md
 */
export class AzapiProvider extends TerraformProvider {
  /** The provider's name in Terraform. */
  static readonly tfResourceType: string = "azapi";

  private readonly props: AzapiProviderProps;
  private configurationAlias: string | undefined;

  constructor(scope: Construct, id: string, props: AzapiProviderProps = {}) {
    super(checkedScope("azapi.AzapiProvider", scope, id), id, {
      terraformResourceType: AzapiProvider.tfResourceType,
      terraformGeneratorMetadata: azapiMetadata(
        checkedProps(scope, id, props, PROVIDER_CHECKS)?.version ?? undefined,
      ),
      terraformProviderSource: AZAPI_SOURCE,
    });
    this.props = props ?? {};
    const version = this.props.version ?? undefined;
    throwIfAny(this, "InvalidAzapiProvider", checkAzapiVersion("version", version));
    if (isWide(version)) {
      warn(
        this,
        "WideAzapiVersion",
        `version ${version} also allows releases of azapi that this library does not support; leave it out, or limit it to ${AZAPI_VERSION_CONSTRAINT}`,
      );
    }
    requireAzapi(this);
    this.configurationAlias = this.props.alias ?? undefined;
    if (this.configurationAlias === undefined) {
      setEnvironment(this, this.props.environment ?? undefined);
    }
  }

  /** Name of this configuration, if a stack has several. */
  override get alias(): string | undefined {
    return this.configurationAlias;
  }

  override set alias(alias: string | undefined) {
    this.configurationAlias = alias;
  }

  /** Throws `NoHcl` for `cdktf synth --hcl`, which writes the text "1" as a number and leaves out checks. */
  override toHclTerraform(): unknown {
    return throwIfAny(this, "NoHcl", [
      "HCL output would lose parts of this stack: synthesize JSON, without --hcl",
    ]);
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return defined(render(this.props));
  }
}

function render(props: AzapiProviderProps): { [name: string]: unknown } {
  return {
    subscription_id: props.subscriptionId,
    tenant_id: props.tenantId,
    auxiliary_tenant_ids: props.auxiliaryTenantIds,
    environment: props.environment,
    endpoint: renderEndpoint(props.endpoint),
    client_id: props.clientId,
    client_id_file_path: props.clientIdFilePath,
    client_secret: props.clientSecret,
    client_secret_file_path: props.clientSecretFilePath,
    client_certificate: props.clientCertificate,
    client_certificate_path: props.clientCertificatePath,
    client_certificate_password: props.clientCertificatePassword,
    use_cli: props.useCli,
    use_msi: props.useMsi,
    use_oidc: props.useOidc,
    use_aks_workload_identity: props.useAksWorkloadIdentity,
    oidc_token: props.oidcToken,
    oidc_token_file_path: props.oidcTokenFilePath,
    oidc_request_url: props.oidcRequestUrl,
    oidc_request_token: props.oidcRequestToken,
    oidc_azure_service_connection_id: props.oidcAzureServiceConnectionId,
    disable_instance_discovery: props.disableInstanceDiscovery,
    skip_provider_registration: props.skipProviderRegistration,
    default_name: props.defaultName,
    default_location: props.defaultLocation,
    default_tags: verbatim(props.defaultTags),
    disable_default_output: props.disableDefaultOutput,
    ignore_no_op_changes: props.ignoreNoOpChanges,
    preserve_resource_id_casing: props.preserveResourceIdCasing,
    enable_preflight: props.enablePreflight,
    partner_id: props.partnerId,
    disable_terraform_partner_id: props.disableTerraformPartnerId,
    custom_correlation_request_id: props.customCorrelationRequestId,
    disable_correlation_request_id: props.disableCorrelationRequestId,
    always_acquire_policy_token: props.alwaysAcquirePolicyToken,
    maximum_busy_retry_attempts: props.maximumBusyRetryAttempts,
  };
}

/** cdktf would convert the keys of a provider's maps to snake case, except in values that resolve later. */
function verbatim(map: { [key: string]: string } | undefined): unknown {
  return isAbsent(map) ? undefined : Lazy.anyValue({ produce: () => map });
}
