import { Token } from "cdktf";
import { checkNumber, checkPattern, checkText, isAbsent } from "../core/checks";
import type { ChecksOf } from "../core/props";
import { endpoint, flag, text, textMap, texts } from "./checks";
import type { AzapiProviderProps } from "./provider-props";

export const PROVIDER_CHECKS: ChecksOf<AzapiProviderProps> = {
  alias,
  version: literal,
  subscriptionId: text,
  tenantId: text,
  auxiliaryTenantIds: texts,
  environment: text,
  endpoint,
  clientId: text,
  clientIdFilePath: text,
  clientSecret: secret,
  clientSecretFilePath: text,
  clientCertificate: secret,
  clientCertificatePath: text,
  clientCertificatePassword: secret,
  useCli: flag,
  useMsi: flag,
  useOidc: flag,
  useAksWorkloadIdentity: flag,
  oidcToken: secret,
  oidcTokenFilePath: text,
  oidcRequestUrl: text,
  oidcRequestToken: secret,
  oidcAzureServiceConnectionId: text,
  disableInstanceDiscovery: flag,
  skipProviderRegistration: flag,
  defaultName: text,
  defaultLocation: text,
  defaultTags: textMap,
  disableDefaultOutput: flag,
  ignoreNoOpChanges: flag,
  preserveResourceIdCasing: flag,
  enablePreflight: flag,
  partnerId: text,
  disableTerraformPartnerId: flag,
  customCorrelationRequestId: text,
  disableCorrelationRequestId: flag,
  alwaysAcquirePolicyToken: flag,
  maximumBusyRetryAttempts: checkNumber,
};

/** Resources name their provider by it. */
function alias(prop: string, value: unknown): string[] {
  const allowed = "letters, digits, underscores and hyphens, starting with a letter or underscore";
  return [...literal(prop, value), ...checkPattern(prop, value, /^[A-Za-z_][\w-]*$/, allowed)];
}

/** Terraform reads it before it evaluates any expression. */
function literal(prop: string, value: unknown): string[] {
  if (!isAbsent(value) && Token.isUnresolved(value)) return [`${prop} must not be a token`];
  return checkText(prop, value);
}

/** Without the value in the message, which may end up in a log. */
function secret(prop: string, value: unknown): string[] {
  return text(prop, value).length === 0 ? [] : [`${prop} must be a string of well-formed Unicode`];
}
