import { ArmClient } from "../client/arm-client";
import { createClock } from "../client/clock";
import { Locks } from "../client/locks";
import { managedIdentity } from "../client/token";
import { DiagnosticError } from "../protocol/diagnostic";
import { cloudOf } from "./cloud";
import { ProviderSettings } from "./provider-settings";
import type { Context } from "../client/context";
import type { Send } from "../client/http";
import type { TokenSource } from "../client/token";
import type { ValueMap } from "../values/value";
import type { Features, Session } from "./session";

/** Builds what resources need from the provider's configuration and the environment. */
export function configureProvider(
  config: ValueMap,
  environment: NodeJS.ProcessEnv,
  send: Send,
  context: Context,
): Session {
  const settings = new ProviderSettings(config, environment);
  const { endpoint, audience } = cloudOf(settings);
  const token = credential(settings, environment, audience, send);
  const clock = createClock(clockScale(environment));
  return {
    client: new ArmClient({ endpoint, send, token, clock }),
    locks: new Locks(),
    context,
    features: featuresOf(settings),
  };
}

/** Of azapi's ways to get a token, the stand-in supports only the managed identity. */
function credential(
  settings: ProviderSettings,
  environment: NodeJS.ProcessEnv,
  audience: string,
  send: Send,
): TokenSource {
  const { IDENTITY_ENDPOINT: url, IDENTITY_HEADER: header } = environment;
  if (settings.flag("use_msi", "ARM_USE_MSI", false)) {
    if (url && header) return managedIdentity({ url, header, audience }, send);
  } else if (!settings.flag("use_cli", "ARM_USE_CLI", true)) {
    throw noCredential("sources must contain at least one TokenCredential");
  }
  throw noCredential(
    "the stand-in for azapi gets its tokens from a managed identity endpoint only: set ARM_USE_MSI, " +
      "IDENTITY_ENDPOINT and IDENTITY_HEADER",
  );
}

function noCredential(detail: string): DiagnosticError {
  return new DiagnosticError("Failed to obtain a credential.", detail);
}

/**
 * `FOUNDRY_AGENTS_CLOCK_SCALE` scales the waits between tries and polls (0.1: a tenth). Only for
 * tests; timeouts keep their length.
 */
function clockScale({ FOUNDRY_AGENTS_CLOCK_SCALE: text }: NodeJS.ProcessEnv): number {
  const scale = Number(text ?? 1);
  if (scale >= 0) return scale;
  const detail = `FOUNDRY_AGENTS_CLOCK_SCALE must be a number of at least 0, got ${text ?? ""}`;
  throw new DiagnosticError("Invalid environment", detail);
}

function featuresOf(settings: ProviderSettings): Features {
  return {
    defaultName: settings.text("default_name"),
    defaults: ["default_location", "default_tags"].filter((name) => settings.has(name)),
    ignoreNoOpChanges: settings.flag("ignore_no_op_changes", "ARM_IGNORE_NO_OP_CHANGES", true),
    disableDefaultOutput: settings.flag(
      "disable_default_output",
      "ARM_DISABLE_DEFAULT_OUTPUT",
      false,
    ),
    preserveResourceIdCasing: settings.flag(
      "preserve_resource_id_casing",
      "ARM_PRESERVE_RESOURCE_ID_CASING",
      false,
    ),
  };
}
