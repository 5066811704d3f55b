import { DiagnosticErrors } from "../protocol/diagnostic";
import { text } from "./settings";
import type { Diagnostic } from "../protocol/diagnostic";
import type { ProviderSettings } from "./provider-settings";

/** The address of ARM and the audience of its tokens. */
export interface Cloud {
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

/** The attributes of `endpoint` and their variables, in the order in which azapi reports missing ones. */
const ENDPOINT_VARIABLES = {
  active_directory_authority_host: "ARM_ACTIVE_DIRECTORY_AUTHORITY_HOST",
  resource_manager_endpoint: "ARM_RESOURCE_MANAGER_ENDPOINT",
  resource_manager_audience: "ARM_RESOURCE_MANAGER_AUDIENCE",
};

/**
 * The cloud to call. The variables are read only when the attribute `endpoint` is absent, and `custom`
 * is checked before that attribute, so `custom` together with `endpoint` always fails.
 */
export function cloudOf(settings: ProviderSettings): Cloud {
  const variable = (name: keyof typeof ENDPOINT_VARIABLES) =>
    settings.endpoint ? "" : settings.variable(ENDPOINT_VARIABLES[name]);
  const name = (settings.text("environment", "ARM_ENVIRONMENT") || "public").toLowerCase();
  if (name === "custom") requireAll(variable);
  const base = name === "custom" ? { endpoint: "", audience: "" } : knownCloud(name);
  const { endpoint } = settings;
  const given = (attribute: keyof typeof ENDPOINT_VARIABLES) =>
    endpoint ? text(endpoint[attribute]) : variable(attribute);
  return {
    endpoint: given("resource_manager_endpoint") || base.endpoint,
    audience: given("resource_manager_audience") || base.audience,
  };
}

function knownCloud(name: string): Cloud {
  const cloud = CLOUDS[name];
  if (cloud !== undefined) return cloud;
  throw new DiagnosticErrors([
    {
      severity: "ERROR",
      summary: "Invalid `environment` value.",
      detail:
        `The \`environment\` value '${name}' is invalid. ` +
        "Valid values are 'public', 'usgovernment' and 'china'.",
    },
  ]);
}

function requireAll(variable: (name: keyof typeof ENDPOINT_VARIABLES) => string): void {
  const missing = Object.entries(ENDPOINT_VARIABLES)
    .filter(([name]) => variable(name as keyof typeof ENDPOINT_VARIABLES) === "")
    .map(([name, environment]): Diagnostic => ({
      severity: "ERROR",
      summary: `Missing value for \`${name}\`.`,
      detail:
        `When \`environment\` is set to \`custom\` a value must be provided for \`${name}\`. ` +
        `This can also be set via the Environment Variable \`${environment}\`.`,
    }));
  if (missing.length > 0) throw new DiagnosticErrors(missing);
}
