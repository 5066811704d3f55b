import {
  AGENT_ENDPOINT_API_VERSION,
  APPLICATION_ENDPOINT_API_VERSION,
  FOUNDRY_API_VERSION,
} from "../../agreed/api-versions";
import { DATA_PLANE_HOST, GOVERNMENT_DATA_PLANE_HOST } from "../../agreed/endpoints";
import { isAccountHost } from "./account-host";
import { checkMembers, checkText, wrongArgument } from "./argument";
import { FoundryAgentError } from "./foundry-agent-error";
import { isLocal } from "./local-host";

/**
 * What differs between Azure's clouds. All of it can be overridden. Tokens are sent to the hosts named here: they must
 * not come from a file or an answer.
 */
export interface CloudOptions {
  /** Scope of tokens for the data plane. @default "https://ai.azure.com/.default" */
  readonly dataPlaneScope?: string;
  /** What follows an account's name in the host of its data plane. @default "services.ai.azure.com" */
  readonly hostSuffix?: string;
  /** Address of Azure Resource Manager. @default "https://management.azure.com" */
  readonly armUrl?: string;
  /** Scope of tokens for Azure Resource Manager. @default "https://management.azure.com/.default" */
  readonly armScope?: string;
  /** api-version of applications, on their own endpoints. @default "2025-11-15-preview" */
  readonly applicationApiVersion?: string;
  /** api-version of single agents and their endpoints. @default "v1" */
  readonly agentApiVersion?: string;
  /** api-version of Foundry resources in Azure Resource Manager. @default "2026-05-15-preview" */
  readonly armApiVersion?: string;
}

/** The addresses of an Azure cloud, and the scopes of its tokens. */
export class Cloud {
  /** The public cloud. */
  static readonly PUBLIC = Cloud.of({});

  /** Azure Government (documented 2026-06-12). */
  static readonly US_GOVERNMENT = Cloud.of({
    dataPlaneScope: "https://ai.azure.us/.default",
    hostSuffix: GOVERNMENT_DATA_PLANE_HOST,
    armUrl: "https://management.usgovcloudapi.net",
    armScope: "https://management.usgovcloudapi.net/.default",
  });

  /**
   * The cloud that an address belongs to: Azure Government by its hosts, otherwise the public cloud. A local Azure
   * serves Azure Resource Manager at the address of its data plane.
   */
  static at(url: string): Cloud {
    if (typeof url !== "string" || !URL.canParse(url)) {
      throw wrongArgument("the address of a cloud", "a URL such as https://ai.azure.com", url);
    }
    const { hostname, origin } = new URL(url);
    if (isLocal(hostname)) return Cloud.PUBLIC.with({ armUrl: origin });
    const { hostSuffix, armUrl } = Cloud.US_GOVERNMENT;
    const isGovernment = isAccountHost(hostname, hostSuffix) || origin === armUrl;
    return isGovernment ? Cloud.US_GOVERNMENT : Cloud.PUBLIC;
  }

  /** Another cloud, or another address of the public one. */
  static of(options: CloudOptions): Cloud {
    return new Cloud(options);
  }

  /** Scope of tokens for the data plane. */
  readonly dataPlaneScope: string;
  /** What follows an account's name in the host of its data plane. */
  readonly hostSuffix: string;
  /** Address of Azure Resource Manager, without a trailing slash. */
  readonly armUrl: string;
  /** Scope of tokens for Azure Resource Manager. */
  readonly armScope: string;
  /** api-version of applications, on their own endpoints. */
  readonly applicationApiVersion: string;
  /** api-version of single agents and their endpoints. */
  readonly agentApiVersion: string;
  /** api-version of Foundry resources in Azure Resource Manager. */
  readonly armApiVersion: string;

  private constructor(private readonly options: CloudOptions) {
    checkOptions(options);
    this.dataPlaneScope = options.dataPlaneScope ?? "https://ai.azure.com/.default";
    this.hostSuffix = options.hostSuffix ?? DATA_PLANE_HOST;
    this.armUrl = checked(options.armUrl ?? "https://management.azure.com").replace(/\/+$/, "");
    this.armScope = options.armScope ?? "https://management.azure.com/.default";
    this.applicationApiVersion = options.applicationApiVersion ?? APPLICATION_ENDPOINT_API_VERSION;
    this.agentApiVersion = options.agentApiVersion ?? AGENT_ENDPOINT_API_VERSION;
    this.armApiVersion = options.armApiVersion ?? FOUNDRY_API_VERSION;
  }

  /** What tokens for the data plane are for: the scope without its `/.default`. */
  get dataPlaneResource(): string {
    return this.dataPlaneScope.replace(/\/\.default$/, "");
  }

  /** The same cloud with some of it replaced. */
  with(options: CloudOptions): Cloud {
    return new Cloud({ ...this.options, ...options });
  }
}

const FORM = "a Cloud, such as Cloud.PUBLIC or Cloud.of({ … })";

/** Refuses what is no cloud: its name, for example. */
export function checkCloud(given: unknown): void {
  checkMembers("cloud", FORM, given, ["armUrl", "dataPlaneScope", "hostSuffix"]);
}

function checkOptions(options: unknown): void {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    throw wrongArgument(
      "the options of a cloud",
      'an object such as { armUrl: "https://…" }',
      options,
    );
  }
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined) checkText(`${name} of a cloud`, "a text that is not empty", value);
  }
}

/** Tokens are never sent without TLS, except on this machine. */
function checked(armUrl: string): string {
  const url = URL.canParse(armUrl) ? new URL(armUrl) : undefined;
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLocal(url.hostname));
  if (isSafe) return armUrl;
  throw new FoundryAgentError(
    `the address of Azure Resource Manager must begin with https://, as in https://management.azure.com; got ${armUrl}`,
    "request",
  );
}
