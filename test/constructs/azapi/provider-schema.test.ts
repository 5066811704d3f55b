import { Testing, type TerraformMetaArguments } from "cdktf";
import { DataResource, type DataResourceProps } from "../../../lib/constructs/azapi/data-resource";
import type { Endpoint } from "../../../lib/constructs/azapi/endpoint";
import { AzapiProvider } from "../../../lib/constructs/azapi/provider";
import type { AzapiProviderProps } from "../../../lib/constructs/azapi/provider-props";
import { Resource } from "../../../lib/constructs/azapi/resource";
import {
  ResourceAction,
  type ResourceActionProps,
} from "../../../lib/constructs/azapi/resource-action";
import type { ResourceProps } from "../../../lib/constructs/azapi/resource-props";
import type { Retry } from "../../../lib/constructs/azapi/retry";
import type { Timeouts } from "../../../lib/constructs/azapi/timeouts";
import { DATA_RESOURCE_SCHEMA } from "../../../lib/tools/azapi-standin/schema/data-resource";
import { PROVIDER_SCHEMA } from "../../../lib/tools/azapi-standin/schema/provider";
import { RESOURCE_SCHEMA } from "../../../lib/tools/azapi-standin/schema/resource";
import { RESOURCE_ACTION_SCHEMA } from "../../../lib/tools/azapi-standin/schema/resource-action";
import type { Attribute, Schema } from "../../../lib/tools/azapi-standin/schema/schema";
import type { Type } from "../../../lib/tools/azapi-standin/values/type";
import { newStack } from "../../support/new-stack";

/** Every setting of a class, so that a missing one does not compile; of two forms of one argument, the map. */
type Every<Props> = Required<
  Omit<Props, keyof TerraformMetaArguments | "responseExportPaths" | "sensitiveResponseExportPaths">
>;

const text = "text";
const texts = { someKey: "text" };
const lists = { someKey: ["text"] };
const anything = { someKey: { innerKey: [null, 1, true] } };

const retry: Required<Retry> = {
  errorMessageRegex: ["text"],
  intervalSeconds: 1,
  maxIntervalSeconds: 2,
  multiplier: 1.5,
  randomizationFactor: 0.5,
};
const timeouts: Required<Timeouts> = { create: "1m", read: "1m", update: "1m", delete: "1m" };
const endpoint: Required<Endpoint> = {
  activeDirectoryAuthorityHost: text,
  resourceManagerEndpoint: text,
  resourceManagerAudience: text,
};

const everyOfResource: Every<ResourceProps> = {
  type: text,
  name: text,
  parentId: text,
  location: text,
  tags: texts,
  identity: { type: text, identityIds: [text] },
  body: anything,
  sensitiveBody: anything,
  sensitiveBodyVersion: texts,
  ignoreBodyChanges: [text],
  ignoreCasing: true,
  ignoreMissingProperty: true,
  ignoreNullProperty: true,
  ignoreOtherItemsInList: [text],
  listUniqueIdProperty: texts,
  replaceTriggersExternalValues: [1, text],
  replaceTriggersRefs: [text],
  responseExportValues: texts,
  schemaValidationEnabled: true,
  locks: [text],
  retry,
  timeouts,
  createHeaders: texts,
  createQueryParameters: lists,
  readHeaders: texts,
  readQueryParameters: lists,
  updateHeaders: texts,
  updateQueryParameters: lists,
  deleteHeaders: texts,
  deleteQueryParameters: lists,
};

const everyOfAction: Every<ResourceActionProps> = {
  type: text,
  resourceId: text,
  action: text,
  method: text,
  body: anything,
  sensitiveBody: anything,
  sensitiveBodyVersion: texts,
  when: text,
  ignoreNotFound: true,
  responseExportValues: texts,
  sensitiveResponseExportValues: texts,
  locks: [text],
  retry,
  timeouts,
  headers: texts,
  queryParameters: lists,
};

const everyOfData: Every<DataResourceProps> = {
  type: text,
  resourceId: text,
  parentId: text,
  name: text,
  ignoreNotFound: true,
  responseExportValues: texts,
  retry,
  timeouts: { read: "1m" },
  headers: texts,
  queryParameters: lists,
};

/** `alias` and `version` are Terraform's, not the provider's. */
const everyOfProvider: Every<Omit<AzapiProviderProps, "alias" | "version">> = {
  subscriptionId: text,
  tenantId: text,
  auxiliaryTenantIds: [text],
  environment: text,
  endpoint,
  clientId: text,
  clientIdFilePath: text,
  clientSecret: text,
  clientSecretFilePath: text,
  clientCertificate: text,
  clientCertificatePath: text,
  clientCertificatePassword: text,
  useCli: true,
  useMsi: true,
  useOidc: true,
  useAksWorkloadIdentity: true,
  oidcToken: text,
  oidcTokenFilePath: text,
  oidcRequestUrl: text,
  oidcRequestToken: text,
  oidcAzureServiceConnectionId: text,
  disableInstanceDiscovery: true,
  skipProviderRegistration: true,
  defaultName: text,
  defaultLocation: text,
  defaultTags: texts,
  disableDefaultOutput: true,
  ignoreNoOpChanges: true,
  preserveResourceIdCasing: true,
  enablePreflight: true,
  partnerId: text,
  disableTerraformPartnerId: true,
  customCorrelationRequestId: text,
  disableCorrelationRequestId: true,
  alwaysAcquirePolicyToken: true,
  maximumBusyRetryAttempts: 1,
};

/** What Terraform reads when every setting is given. */
interface Rendered {
  readonly resource: { [type: string]: { Element: unknown } };
  readonly data: { [type: string]: { Element: unknown } };
  readonly provider: { azapi: unknown[] };
}

let rendered: Rendered;
beforeAll(() => {
  const stack = newStack();
  new AzapiProvider(stack, "azapi", everyOfProvider);
  new Resource(stack, "Element", everyOfResource).overrideLogicalId("Element");
  new DataResource(stack, "Data", everyOfData).overrideLogicalId("Element");
  new ResourceAction(stack, "Action", everyOfAction).overrideLogicalId("Element");
  rendered = JSON.parse(Testing.synth(stack)) as Rendered;
});

describe("every argument of azapi's schema is rendered, in its form", () => {
  test("Resource", () => {
    const { Element } = rendered.resource["azapi_resource"] ?? {};
    expect(Element).toEqual(everyArgument(RESOURCE_SCHEMA));
  });

  test("ResourceAction", () => {
    const { Element } = rendered.resource["azapi_resource_action"] ?? {};
    expect(Element).toEqual(everyArgument(RESOURCE_ACTION_SCHEMA));
  });

  test("DataResource", () => {
    const { Element } = rendered.data["azapi_resource"] ?? {};
    expect(Element).toEqual(everyArgument(DATA_RESOURCE_SCHEMA));
  });

  test("AzapiProvider", () => {
    expect(rendered.provider.azapi).toEqual([everyArgument(PROVIDER_SCHEMA)]);
  });
});

/** Matches a block in which each argument of the schema stands with a value of its type, and nothing else. */
function everyArgument({ attributes, blocks }: Schema): unknown {
  const members = Object.entries({ ...attributes, ...blocks }).flatMap(([name, member]) => {
    if (!("nesting" in member)) return isArgument(member) ? [[name, valueOf(member.type)]] : [];
    if ("computed" in member) return [];
    const object = everyArgument({ version: 0, attributes: member.attributes, blocks: {} });
    return [[name, member.nesting === "list" ? [object] : object]];
  });
  return Object.fromEntries(members) as unknown;
}

function isArgument({ required, optional }: Attribute): boolean {
  return required === true || optional === true;
}

function valueOf(type: Type): unknown {
  if (type === "dynamic") return expect.anything();
  if (type === "string") return expect.any(String);
  if (type === "number") return expect.any(Number);
  if (type === "bool") return expect.any(Boolean);
  if (type[0] === "list") return [valueOf(type[1])];
  if (type[0] === "map") return { someKey: valueOf(type[1]) };
  throw new Error(`no argument of azapi has the type ${JSON.stringify(type)}`);
}
