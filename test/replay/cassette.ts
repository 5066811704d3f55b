import { readFileSync } from "node:fs";
import type { JsonObject, Json } from "./json";

/** One recorded conversation between Terraform, azapi and a service. */
export interface Cassette {
  readonly scenario: string;
  readonly about: string;
  /** Environment of the provider, where it is not the usual one. */
  readonly env?: { [name: string]: string };
  readonly steps: Step[];
}

/** A command, the answers of the service, and the outcome. */
export interface Step {
  /** `plan`, `apply`, `destroy`, `validate`, `import`, `meanwhile`, or a Terraform command line. */
  readonly command: string;
  readonly args?: string[];
  readonly note?: string;
  /** The whole configuration; when absent, as in the previous step. */
  readonly config?: JsonObject;
  readonly exit?: number;
  readonly plan?: JsonObject[];
  readonly drift?: JsonObject[];
  readonly outputChanges?: JsonObject;
  readonly checks?: JsonObject[];
  readonly state?: JsonObject;
  readonly stateNumbersText?: string[];
  readonly outputs?: JsonObject;
  readonly error?: string;
  readonly diagnostics?: JsonObject[];
  readonly exchanges?: Exchange[];
}

/** A request, in order of arrival, and its answer. Times are milliseconds since the command began. */
export interface Exchange {
  readonly startMs: number;
  readonly endMs?: number;
  readonly msSincePrevious?: number;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: { [name: string]: string };
    readonly headers?: { [name: string]: string };
    readonly body?: Json;
    /** The raw text, where parsing would lose digits or escapes. */
    readonly bodyText?: string;
    /** Whether it went to the token endpoint. */
    readonly token?: boolean;
  };
  readonly response: {
    /** Absent: never answered. */
    readonly status?: number;
    readonly headers?: { [name: string]: string };
    readonly body?: Json;
  };
}

/** Whether an error reports a timeout. */
export function timesOut(error: string | undefined): boolean {
  return error?.includes("context deadline exceeded") ?? false;
}

/** The addresses for a recording's placeholders. */
export interface Hosts {
  /** `127.0.0.1:PORT` of the replay server. */
  readonly host: string;
  /** `127.0.0.1:PORT` of the token endpoint. */
  readonly tokenHost: string;
}

const PROJECT =
  "/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/acct/projects/proj";

/** Reads a recording, fills in its placeholders, and repeats each state that is recorded as unchanged. */
export function readCassette(file: string, hosts: Hosts): Cassette {
  const text = readFileSync(file, "utf8");
  const { placeholders } = JSON.parse(text) as { placeholders?: { [name: string]: string } };
  const values = { ...placeholders, ...commonPlaceholders(hosts) };
  const cassette = JSON.parse(
    text.replace(/\{\{\w+\}\}/g, (name) => JSON.stringify(values[name] ?? name).slice(1, -1)),
  ) as Cassette;
  return { ...cassette, steps: withStates(cassette.steps) };
}

function commonPlaceholders({ host, tokenHost }: Hosts): { [name: string]: string } {
  return {
    "{{host}}": host,
    "{{endpoint}}": `https://${host}`,
    "{{tokenHost}}": tokenHost,
    "{{token}}": `http://${tokenHost}`,
    "{{project}}": PROJECT,
    "{{app}}": "Microsoft.CognitiveServices/accounts/projects/applications",
  };
}

function withStates(steps: RecordedStep[]): Step[] {
  let last: JsonObject = {};
  return steps.map(({ state, ...step }) => {
    if (state === undefined) return step;
    last = state === "unchanged" ? last : state;
    return { ...step, state: last };
  });
}

type RecordedStep = Omit<Step, "state"> & { readonly state?: JsonObject | "unchanged" };

/** The environment that a recording was made in. */
export function cassetteEnvironment(
  { env }: Cassette,
  { host, tokenHost }: Hosts,
): { [name: string]: string } {
  return (
    env ?? {
      ARM_USE_MSI: "true",
      ARM_USE_CLI: "false",
      IDENTITY_ENDPOINT: `http://${tokenHost}/token`,
      IDENTITY_HEADER: "x",
      ARM_SUBSCRIPTION_ID: "00000000-0000-0000-0000-0000000000aa",
      ARM_TENANT_ID: "11111111-1111-1111-1111-111111111111",
      ARM_SKIP_PROVIDER_REGISTRATION: "true",
      ARM_DISABLE_TERRAFORM_PARTNER_ID: "true",
      ARM_ENVIRONMENT: "custom",
      ARM_RESOURCE_MANAGER_ENDPOINT: `https://${host}`,
      ARM_RESOURCE_MANAGER_AUDIENCE: "https://management.azure.com",
      ARM_ACTIVE_DIRECTORY_AUTHORITY_HOST: "https://login.microsoftonline.com",
    }
  );
}
