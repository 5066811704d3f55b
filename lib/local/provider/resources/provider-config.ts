import { ArmClient } from "../client/arm-client";
import { createClock } from "../client/clock";
import { createSend } from "../client/http";
import { Locks } from "../client/locks";
import { managedIdentity } from "../client/token";
import { trustedCertificates } from "../client/trust";
import { DiagnosticError } from "../protocol/diagnostic";
import { isMap } from "../values/value";
import { text } from "./settings";
import type { Context } from "../client/context";
import type { ValueMap } from "../values/value";
import type { Session } from "./session";

/** Where ARM is and for whom its tokens are. */
interface Cloud {
  endpoint: string;
  audience: string;
}

const CLOUDS: { [name: string]: Cloud } = {
  public: {
    endpoint: "https://management.azure.com",
    audience: "https://management.core.windows.net/",
  },
  usgovernment: {
    endpoint: "https://management.usgovcloudapi.net",
    audience: "https://management.core.usgovcloudapi.net",
  },
  china: {
    endpoint: "https://management.chinacloudapi.cn",
    audience: "https://management.core.chinacloudapi.cn",
  },
};

/** Scales the waits between tries and polls; timeouts keep their length. */
const CLOCK_SCALE = "FOUNDRY_AGENTS_CLOCK_SCALE";

/** Builds what resources need from the provider's configuration and the environment. */
export function configureProvider(
  config: ValueMap,
  environment: NodeJS.ProcessEnv,
  context: Context,
): Session {
  const settings = settingsOf(config, environment);
  const cloud = cloudOf(config, settings);
  if (!settings.flag("use_msi", "ARM_USE_MSI", false)) {
    throw new DiagnosticError(
      "Failed to obtain a credential.",
      "sources must contain at least one TokenCredential",
    );
  }
  const send = createSend(trustedCertificates(environment));
  const identity = {
    url: environment.IDENTITY_ENDPOINT ?? "",
    header: environment.IDENTITY_HEADER ?? "",
    audience: cloud.audience,
  };
  const scale = Number(environment[CLOCK_SCALE] ?? 1);
  return {
    client: new ArmClient({
      endpoint: cloud.endpoint,
      send,
      token: managedIdentity(identity, send),
      clock: createClock(scale),
    }),
    locks: new Locks(),
    context,
    features: {
      subscriptionId: settings.text("subscription_id", "ARM_SUBSCRIPTION_ID"),
      defaultName: settings.text("default_name"),
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
    },
  };
}

type Settings = ReturnType<typeof settingsOf>;

/** The configuration wins over the environment. */
function settingsOf(config: ValueMap, environment: NodeJS.ProcessEnv) {
  return {
    text: (name: string, variable = ""): string =>
      text(config[name]) || (environment[variable] ?? ""),
    flag: (name: string, variable: string, fallback: boolean): boolean => {
      const given = config[name];
      if (typeof given === "boolean") return given;
      const value = environment[variable];
      return value ? value === "true" : fallback;
    },
  };
}

function cloudOf(config: ValueMap, settings: Settings): Cloud {
  const name = settings.text("environment", "ARM_ENVIRONMENT") || "public";
  const cloud = CLOUDS[name.toLowerCase()];
  const endpoint = Array.isArray(config.endpoint) ? config.endpoint[0] : undefined;
  if (!isMap(endpoint ?? null)) {
    const fromEnvironment = {
      endpoint: settings.text("", "ARM_RESOURCE_MANAGER_ENDPOINT"),
      audience: settings.text("", "ARM_RESOURCE_MANAGER_AUDIENCE"),
    };
    return cloud === undefined
      ? fromEnvironment
      : {
          endpoint: fromEnvironment.endpoint || cloud.endpoint,
          audience: fromEnvironment.audience || cloud.audience,
        };
  }
  const given = endpoint as ValueMap;
  return {
    endpoint: text(given.resource_manager_endpoint) || (cloud?.endpoint ?? ""),
    audience: text(given.resource_manager_audience) || (cloud?.audience ?? ""),
  };
}
