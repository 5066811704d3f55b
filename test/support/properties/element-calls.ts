import fc from "fast-check";
import { azapi } from "../../../lib/constructs";
import { Template } from "../../../lib/constructs/testing/template";
import { STORAGE_ID } from "../foundry";
import type { Call } from "./call";
import { azapiOptions, flag, texts, tags, never } from "./valid-settings";
import { id, mostly, settingsOf, text } from "./values";
import { Made } from "./world";

/** Whose JSON is checked by its types alone: which values the elements may have, azapi knows. */
export const ELEMENTS: Call[] = [
  {
    name: "new azapi.Resource",
    args: fc.tuple(id, settingsOf(elementProps())),
    run: ({ scope }, name, props) => new azapi.Resource(scope, name, props).output("a.b"),
  },
  {
    name: "new azapi.ResourceAction",
    args: fc.tuple(
      id,
      settingsOf({
        ...elementProps(),
        resourceId: fc.constant(STORAGE_ID),
        action: text,
        method: fc.constantFrom("POST", "PUT"),
        when: fc.constantFrom("apply", "destroy"),
        sensitiveResponseExportValues: tags,
      }),
    ),
    run: ({ scope }, name, props) => new azapi.ResourceAction(scope, name, props).output("a.b"),
  },
  {
    name: "new azapi.DataResource",
    args: fc.tuple(id, settingsOf({ ...elementProps(), resourceId: fc.constant(STORAGE_ID) })),
    run: ({ scope }, name, props) => new azapi.DataResource(scope, name, props).output("a.b"),
  },
  {
    name: "output",
    args: fc.tuple(mostly(fc.constantFrom("a", "a.b[0]"))),
    run: ({ application: its, scope }, path) =>
      new azapi.Resource(scope, "R", { type: "T@1", name: its.resource.output(path) }),
  },
  {
    name: "new azapi.AzapiProvider",
    args: fc.tuple(
      id,
      settingsOf({
        alias: fc.constant("third"),
        version: fc.constant("~> 2.12"),
        subscriptionId: text,
        auxiliaryTenantIds: texts,
        endpoint: settingsOf({ resourceManagerEndpoint: text }),
        clientSecret: text,
        useCli: flag,
        defaultTags: tags,
        maximumBusyRetryAttempts: fc.nat(3),
      }),
    ),
    run: ({ scope }, name, props) => new azapi.AzapiProvider(scope, name, props),
  },
  {
    name: "Template",
    args: fc.tuple(
      fc.constantFrom("resources", "dataSources", "blockOf", "azureResources"),
      mostly(fc.constant("azapi_resource")),
    ),
    run: ({ stack }, method: "blockOf", given) => Template.fromStack(stack)[method](given),
  },
];

function elementProps(): { [setting: string]: fc.Arbitrary<unknown> } {
  const json = fc.jsonValue({ maxDepth: 2 }).map((value) => ({ properties: value }));
  return {
    ...azapiOptions,
    timeouts: fc.oneof(never, settingsOf({ read: fc.constant("5m") })),
    type: fc.constant("Microsoft.App/jobs@2025-01-01"),
    name: text,
    parentId: text,
    location: text,
    tags,
    identity: settingsOf({ type: text, identityIds: texts }),
    body: json,
    sensitiveBody: json,
    ignoreCasing: flag,
    locks: texts,
    replaceTriggersExternalValues: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 2 }),
    responseExportValues: tags,
    retry: settingsOf({
      errorMessageRegex: texts,
      intervalSeconds: fc.integer({ min: 1, max: 9 }),
    }),
    headers: tags,
    queryParameters: fc.dictionary(fc.constantFrom("a", "b"), texts, {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    createHeaders: tags,
    readQueryParameters: fc.dictionary(fc.constantFrom("a", "b"), texts, {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    count: fc.oneof(never, fc.nat(2)),
    dependsOn: fc.oneof(never, fc.constant([new Made(({ variable }) => variable)])),
    lifecycle: settingsOf({
      preventDestroy: flag,
      ignoreChanges: fc.constantFrom("all", ["tags"]),
    }),
  };
}
